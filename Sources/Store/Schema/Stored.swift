internal import Foundation
internal import GRDB

/// Values as they stand in columns.
enum Stored {
  /// A word of a closed set. The schema allows no others, so another one means damage.
  static func word<Word: RawRepresentable>(_ text: String) throws -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: text) else { throw StoreError.damaged("\(Word.self): \(text)") }
    return word
  }

  /// The bytes of a column.
  static func bytes(_ data: Data) -> [UInt8] { Array(data) }

  /// Bytes for a column.
  static func data(_ bytes: [UInt8]) -> Data { Data(bytes) }
}
