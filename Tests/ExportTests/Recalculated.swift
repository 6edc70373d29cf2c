import DataFiles
import Documents
import Evaluation
import Foundation
import Testing
import Workbook

/// Workbooks without the results of their formulas, computed anew by LibreOffice: its cells as text, by sheet.
struct Recalculated {
  /// CSV of each sheet.
  let sheets: [String: [UInt8]]

  /// The rows of a sheet from its head on: as many lines as it has above are left out.
  func rows(_ name: String, after heads: Int) throws -> [[String]] {
    Array(CSVCells(try #require(sheets[name], "no sheet \(name)")).rows.dropFirst(heads))
  }

  /// Computes several workbooks with one start of LibreOffice.
  static func all(_ workbooks: [(name: String, workbook: Workbook)]) throws -> [String: Recalculated] {
    let folder = try Scratch()
    let wipe = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "wipe.py").path
    var paths: [String] = []
    for (name, workbook) in workbooks {
      let source = try folder.write("\(name).full.xlsx", workbook.bytes())
      paths.append(folder.url("\(name).xlsx").path)
      let run = try Run.system("python3", [wipe, source, paths[paths.count - 1]])
      try #require(run.code == 0, "\(run.messages)")
    }
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    let run = try Run.system(
      "soffice",
      [
        "-env:UserInstallation=file://\(folder.url("profile").path)", "--headless", "--convert-to", filter, "--outdir",
        folder.folder.path,
      ] + paths)
    try #require(run.code == 0, "LibreOffice is missing or failed; make setup-exports installs it: \(run.messages)")
    return try workbooks.reduce(into: [:]) { found, entry in
      found[entry.name] = Recalculated(sheets: try read(entry.name, entry.workbook, folder))
    }
  }

  private static func read(_ name: String, _ workbook: Workbook, _ folder: Scratch) throws -> [String: [UInt8]] {
    try workbook.sheets.reduce(into: [:]) { found, sheet in
      found[sheet.name] = [UInt8](try Data(contentsOf: folder.url("\(name)-\(sheet.name).csv")))
    }
  }
}

/// The cells of a CSV text, read by RFC 4180 without a look at the product's own reader.
struct CSVCells {
  let rows: [[String]]

  init(_ bytes: some Sequence<UInt8>, separator: Character = ",") {
    var (rows, row, cell, isQuoted, wasQuote) = ([[String]](), [String](), [UInt8](), false, false)
    func text() -> String { String(decoding: cell, as: UTF8.self) }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""):
        // The second of two quotes within quotes stands for itself.
        if wasQuote && !isQuoted { cell.append(byte) }
        isQuoted.toggle()
        wasQuote = !isQuoted
        continue
      case separator.asciiValue where !isQuoted:
        row.append(text())
        cell = []
      case UInt8(ascii: "\n") where !isQuoted:
        rows.append(row + [text()])
        (row, cell) = ([], [])
      case UInt8(ascii: "\r") where !isQuoted: break
      default: cell.append(byte)
      }
      wasQuote = false
    }
    self.rows = rows + (row.isEmpty && cell.isEmpty ? [] : [row + [text()]])
  }
}
