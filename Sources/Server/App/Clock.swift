#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The clock as a value, so that tests can set it.
struct Clock: Sendable {
  /// Seconds since 1970.
  let now: @Sendable () -> Int64

  /// The clock of the machine.
  static let system = Clock { Int64(time(nil)) }
}
