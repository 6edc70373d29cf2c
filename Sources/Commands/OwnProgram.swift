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
}
