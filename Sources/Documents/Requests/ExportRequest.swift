internal import Evaluation
internal import GeoPackage
internal import Report
package import SourceText
internal import Workbook

/// A file that somebody wants of an assessment.
package struct ExportRequest: Sendable {
  let view: ExportView
  let isGermanExcel: Bool
  /// Files of an answer package that are made elsewhere, such as reports; they must suit the reader.
  package var further: [PackageFile] = []

  /// - Parameter isGermanExcel: semicolons and decimal commas in CSV.
  package init(_ view: ExportView, isGermanExcel: Bool = false) {
    self.view = view
    self.isGermanExcel = isGermanExcel
  }

  /// The bytes of a file; nil, with the reason recorded, when there is nothing to write.
  package func bytes(_ format: ExportFormat, into diagnostics: inout Diagnostics) -> [UInt8]? {
    if view.assessment.ranking.isEmpty {
      diagnostics.add(ExportWording.nothingOffered(isError: !view.showsPoints))
      if !view.showsPoints { return nil }
    }
    switch format {
    case .csv: return CSVText(SiteTable(view), isGermanExcel ? .germanExcel : .standard).bytes
    case .geojson: return Array(GeoJSONText(SiteTable(view)).text.utf8)
    case .json: return Array(ExportJSON(view).document.text.utf8)
    case .md: return Array(ExportMarkdown(view).text.utf8)
    case .xlsx: return making(into: &diagnostics) { try AssessmentWorkbook(view).workbook.bytes() }
    case .gpkg: return making(into: &diagnostics) { try SiteTable(view).geoPackage(view).bytes() }
    case .zip: return making(into: &diagnostics) { try AnswerPackage(view, further: further).bytes() }
    }
  }

  /// What a library makes; nil, with its words recorded, when it fails.
  private func making(into diagnostics: inout Diagnostics, _ make: () throws -> [UInt8]) -> [UInt8]? {
    do { return try make() } catch {
      diagnostics.add(ExportWording.failed("\(error)"))
      return nil
    }
  }
}
