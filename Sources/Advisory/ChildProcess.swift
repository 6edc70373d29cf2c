#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program that is run, without a shell, for what it prints.
enum ChildProcess {
  /// How a run ended.
  struct Answer {
    let code: Int32
    let output: [UInt8]

    /// What was printed, without the line end.
    var text: String {
      let text = String(decoding: output, as: UTF8.self)
      return text.last == "\n" ? String(text.dropLast()) : text
    }
  }

  /// Runs a program of the search path; nil when it cannot be started. Its messages are not shown.
  static func run(_ arguments: [String]) -> Answer? {
    var ends: [Int32] = [0, 0]
    guard let name = arguments.first, pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    guard let child = start(name, arguments, output: ends) else {
      close(ends[1])
      return nil
    }
    close(ends[1])
    let output = content(ends[0])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return nil } }
    let isExit = status & 0x7f == 0
    return Answer(code: isExit ? (status >> 8) & 0xff : -1, output: output)
  }

  private static func start(_ name: String, _ arguments: [String], output ends: [Int32]) -> pid_t? {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    var child: pid_t = 0
    return posix_spawnp(&child, name, &actions, nil, pointers, environ) == 0 ? child : nil
  }

  private static func content(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 { bytes += buffer[0..<count] } else if count == 0 || errno != EINTR { return bytes }
    }
  }
}
