public import Logging
internal import SourceText
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A log of one line an entry on standard error, for people or for programs.
public struct LineLog: LogHandler {
  /// How an entry is written.
  public enum Format: String, Sendable, CaseIterable {
    /// `2026-11-27T17:00:00.123Z info request method=GET status=200`
    case text
    /// An object with the keys `time`, `level`, `message` and those of the entry.
    case json
  }

  public var metadata: Logger.Metadata = [:]
  public var logLevel: Logger.Level
  private let format: Format

  /// A log from a level on.
  public init(format: Format, logLevel: Logger.Level) {
    self.format = format
    self.logLevel = logLevel
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    // The framework's numbers of requests say nothing to a reader.
    let fields = all.filter { !$0.key.hasPrefix("hb.") }.sorted { $0.key < $1.key }
    var bytes = Array(line(event, fields).utf8)
    bytes.append(UInt8(ascii: "\n"))
    // One call a line: lines of several threads do not mix.
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private func line(_ event: LogEvent, _ fields: [(key: String, value: Logger.MetadataValue)]) -> String {
    let head = [
      ("time", LogTime.now), ("level", event.level.rawValue), ("message", event.message.description),
    ]
    switch format {
    case .text:
      let rest = fields.map { " \($0.key)=\(Self.plain("\($0.value)"))" }.joined()
      return "\(head[0].1) \(head[1].1) \(Self.plain(head[2].1, spaces: true))\(rest)"
    case .json:
      let members = (head + fields.map { ($0.key, "\($0.value)") }).map { "\(quote($0)): \(Self.value($0, $1))" }
      return "{\(members.joined(separator: ", "))}"
    }
  }

  /// Numbers of the request line stay numbers.
  private static func value(_ key: String, _ text: String) -> String {
    ["status", "ms", "bytes", "generation", "errors"].contains(key) && Double(text) != nil ? text : quote(text)
  }

  /// A value without spaces and control characters as it stands, others in quotation marks.
  private static func plain(_ text: String, spaces: Bool = false) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && scalar.value != 0x7f && scalar != "\"" || (spaces && scalar == " ")
    }
    return isPlain && !text.isEmpty ? text : quote(text)
  }
}

/// The time of an entry.
enum LogTime {
  /// UTC with milliseconds, RFC 3339.
  static var now: String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var seconds = time.tv_sec
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func digits(_ value: Int, _ count: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)].map { digits($0, 2) }
    let clock = [Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec)].map { digits($0, 2) }
    return "\(date.joined(separator: "-"))T\(clock.joined(separator: ":")).\(digits(Int(time.tv_nsec) / 1_000_000, 3))Z"
  }
}
