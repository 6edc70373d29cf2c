internal import Documents
internal import Evaluation
internal import GeoPackage
internal import Report
internal import SourceText
internal import Workbook

/// Makes the bytes of one export.
struct ExportWriter {
  let view: ExportView
  let excelDE: Bool
  let progress: ExportProgress
  /// Files of an answer package that are made elsewhere, such as reports.
  var further: [PackageFile] = []

  /// The bytes of a file; nil, with the reason recorded, when there is nothing to write.
  func bytes(_ format: ExportFormat, into diagnostics: inout Diagnostics) -> [UInt8]? {
    if view.assessment.ranking.isEmpty {
      diagnostics.add(ExportWording.nothingOffered(isError: !view.showsPoints))
      if !view.showsPoints { return nil }
    }
    progress.step(de: "Datei schreiben", en: "writing the file")
    switch format {
    case .csv: return CSVText(SiteTable(view), excelDE ? .germanExcel : .standard).bytes
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
