internal import Commands
internal import SourceText

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the machine offers.
enum Processor {
  /// Processors that can work at the same time, at least 1.
  static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The greatest memory that the program has taken up so far, in bytes.
  static var peakMemory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #if canImport(Glibc)
      return Int(usage.ru_maxrss) * 1024
    #else
      return Int(usage.ru_maxrss)
    #endif
  }
}

/// Ctrl-C, as something to ask for: the work ends where it can.
enum Interruption {
  nonisolated(unsafe) private static var flag: sig_atomic_t = 0

  /// From now on Ctrl-C only sets the flag.
  static func watch() { signal(SIGINT) { _ in Interruption.flag = 1 } }

  /// Whether Ctrl-C was pressed.
  static var isRequested: Bool { flag != 0 }
}

/// A line on a terminal that says how far a long work has come; nothing in the first second, and nothing elsewhere.
struct ProgressLine: Sendable {
  let language: Language
  let progress: @Sendable () -> (read: Int, of: Int?)

  init(_ language: Language, _ progress: @escaping @Sendable () -> (read: Int, of: Int?)) {
    self.language = language
    self.progress = progress
  }

  /// Shows progress until the task is cancelled; then the line is gone.
  func run() async {
    guard isatty(STDERR_FILENO) == 1 else { return }
    var isShown = false
    while (try? await Task.sleep(for: .seconds(1))) != nil {
      Console.writeError("\r\u{1B}[K" + text)
      isShown = true
    }
    if isShown { Console.writeError("\r\u{1B}[K") }
  }

  private var text: String {
    let (read, size) = progress()
    let megabytes = "\(read >> 20) MB"
    guard let size, size > 0 else { return language == .de ? "\(megabytes) gelesen" : "\(megabytes) read" }
    let share = "\(min(100, read * 100 / size)) %"
    return language == .de ? "\(share) gelesen (\(megabytes))" : "\(share) read (\(megabytes))"
  }
}
