import DataFiles
import Evaluation
import Facts
import Foundation
import Region
import Rulebook
import SourceText
import Testing
import Workbook

@testable import Advisory

/// The same change made twice: in the cells of a workbook, and in the rules and the enquiry that the engine reads.
enum Changed {
  /// Base weights, the limit of „zu wenig bekannt“, and the greatest time to a university.
  static let weights = ["skilled_catchment_30": 1.0, "motorway_min": 10.0]
  static let share = 76.0
  static let minutes = 25.0

  /// The workbook with other numbers in three kinds of yellow cells.
  static func workbook(_ original: Workbook) throws -> Workbook {
    var book = original
    let criteria = try #require(book.sheets.firstIndex { $0.name == "Kriterien" })
    for (id, weight) in weights {
      let row = try #require(book.sheets[criteria].cells.first { $0.value.content == .text(id) }?.key.row)
      book.sheets[criteria][Place(row, 4)]?.content = .number(weight)
    }
    #expect(book.sheets[criteria][Place(4, 4)]?.content == .number(50))
    book.sheets[criteria][Place(4, 4)]?.content = .number(share)
    let musts = try #require(book.sheets.firstIndex { $0.name == "Muss" })
    let title = try #require(
      book.sheets[musts].cells.first { $0.value.content == .text("Fahrzeit zur Hochschule") }?.key)
    let limit = try #require((2..<title.column).last { book.sheets[musts][Place(3, $0)]?.content == .number(30) })
    book.sheets[musts][Place(3, limit)]?.content = .number(minutes)
    return book
  }

  /// What the engine says under the same rules and for the same enquiry.
  static func assessment(_ enquiry: Enquiry) throws -> Assessment {
    let world = try ExportWorld.shared.get()
    let workspace = try world.changing([
      "weights.yaml": { text in
        text.replacing("skilled_catchment_30: 7", with: "skilled_catchment_30: 1")
          .replacing("motorway_min: 4", with: "motorway_min: 10")
      }, "rulebook.yaml": { $0.replacing("undocumented_below_percent: 50", with: "undocumented_below_percent: 76") },
    ])
    var diagnostics = Diagnostics()
    let text = String(decoding: enquiry.file.bytes, as: UTF8.self)
    let changed = text.replacing("max_university_min: 30", with: "max_university_min: 25")
    #expect(changed != text)
    let file = SourceFile(name: enquiry.file.name, text: changed)
    return workspace.assess(try #require(workspace.enquiry(file, into: &diagnostics)), asOf: ExportWorld.asOf)
  }
}

extension ExportWorld {
  /// The same register and reference data under a rulebook whose files are changed.
  func changing(_ changes: [String: (String) -> String]) throws -> Workspace {
    var diagnostics = Diagnostics()
    let files = try #require(Files.folder(workspace.folders.rules, endings: [".yaml"], into: &diagnostics))
    let changed = files.map { entry in
      let text = String(decoding: entry.file.bytes, as: UTF8.self)
      return (entry.name, SourceFile(name: entry.name, text: changes[entry.name]?(text) ?? text))
    }
    let rulebook = Rulebook.read(Dictionary(uniqueKeysWithValues: changed), into: &diagnostics)
    let render = DiagnosticRenderer(language: .en).render(diagnostics)
    return Workspace(
      folders: workspace.folders, rulebook: try #require(rulebook, "\(render)"), register: workspace.register,
      reference: workspace.reference, registerHash: workspace.registerHash, referenceHash: workspace.referenceHash)
  }
}
