package import Advisory
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The program that is running.
package enum OwnProgram {
  /// Its path, with links resolved; as it was called where the system does not tell.
  package static var path: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard realpath("/proc/self/exe", &buffer) != nil || realpath(CommandLine.arguments[0], &buffer) != nil else {
      return CommandLine.arguments[0]
    }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// What makes PDF files: named by `$LOTSE_WEASYPRINT`, else beside this program; nil when there is none.
  package static var pdfRenderer: PDFRenderer? {
    PDFRenderer(named: getenv("LOTSE_WEASYPRINT").map { String(cString: $0) }, near: path)
  }
}
