package import SourceText

/// A file of the answer package.
package struct PackageFile: Sendable, Hashable {
  /// Path in the package, with `/` between folders.
  package let name: String
  package let bytes: [UInt8]
  /// What it is, for people who open the package.
  package let about: LocalizedText

  package init(_ name: String, _ bytes: [UInt8], about: LocalizedText) {
    self.name = name
    self.bytes = bytes
    self.about = about
  }

  package init(_ name: String, _ text: String, about: LocalizedText) {
    self.init(name, Array(text.utf8), about: about)
  }
}
