internal import SourceText
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A time of the database, as people write it.
enum Moment {
  /// Now, in seconds since 1970.
  static var now: Int64 { Int64(time(nil)) }

  /// The day in the local time zone: `22.11.2026`, in English `2026-11-22`.
  static func day(_ at: Int64) -> LocalizedText {
    LocalizedText(de: text(at, "%d.%m.%Y"), en: text(at, "%Y-%m-%d"))
  }

  /// Day and time of day in the local time zone.
  static func minute(_ at: Int64) -> LocalizedText {
    LocalizedText(de: text(at, "%d.%m.%Y, %H:%M Uhr"), en: text(at, "%Y-%m-%d, %H:%M"))
  }

  /// For names of files: `20261122-140500`.
  static func name(_ at: Int64) -> String { text(at, "%Y%m%d-%H%M%S") }

  private static func text(_ at: Int64, _ format: String) -> String {
    var seconds = time_t(at)
    var parts = tm()
    localtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 64)
    let count = strftime(&buffer, buffer.count, format, &parts)
    return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// How large something is.
enum ByteCount {
  /// `812 kB`, `3,4 MB`, in English `3.4 MB`.
  static func text(_ bytes: Int) -> LocalizedText {
    guard bytes >= 1_000_000 else { return LocalizedText(both: "\((bytes + 999) / 1_000) kB") }
    let (size, unit) = bytes >= 1_000_000_000 ? (1_000_000_000, "GB") : (1_000_000, "MB")
    let tenths = bytes / (size / 10)
    return LocalizedText(de: "\(tenths / 10),\(tenths % 10) \(unit)", en: "\(tenths / 10).\(tenths % 10) \(unit)")
  }
}
