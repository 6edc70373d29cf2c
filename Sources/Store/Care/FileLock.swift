#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An advisory lock beside a database (`FILE.lock`): many may use the file, or one may replace it.
///
/// The system releases it when the process ends, however it ends.
final class FileLock: Sendable {
  /// How many may have it.
  enum Mode { case shared, exclusive }

  private let descriptor: Int32

  /// Takes the lock without waiting.
  /// - Throws: ``StoreError/busy`` when somebody holds it in a way that excludes this one.
  init(_ path: String, _ mode: Mode) throws {
    let name = path + ".lock"
    descriptor = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw PrivateFile.reason(name) }
    guard flock(descriptor, (mode == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 else {
      close(descriptor)
      throw StoreError.busy
    }
  }

  deinit { close(descriptor) }
}
