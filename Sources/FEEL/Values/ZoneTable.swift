#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Synchronization

/// The IANA time zones of the system (`/usr/share/zoneinfo`), read when first needed.
enum ZoneTable {
  private static let cache = Mutex<[String: ZoneRules?]>([:])

  /// Whether there is a zone of this name.
  static func contains(_ name: String) -> Bool { rules(name) != nil }

  /// The distance from UTC in seconds, east positive, at a moment given on the zone's clock; nil without such a zone.
  ///
  /// An hour that occurs twice is taken as its first; one that is skipped as if the clock had not been changed.
  static func offset(of name: String, atLocalSecond second: Int) -> Int? {
    rules(name)?.offset(atLocalSecond: second)
  }

  /// The distance from UTC in seconds, east positive, at a moment given in seconds since 1970 UTC.
  static func offset(of name: String, atSecond second: Int) -> Int? {
    rules(name)?.offset(atSecond: second)
  }

  private static func rules(_ name: String) -> ZoneRules? {
    cache.withLock { cache in
      if let known = cache[name] { return known }
      let rules = isPlausible(name) ? read("/usr/share/zoneinfo/" + name).flatMap(ZoneRules.init) : nil
      // Names come from users: what is not a zone is not kept.
      if rules != nil { cache[name] = rules }
      return rules
    }
  }

  /// Letters, digits and `_ + - /`, no path out of the directory.
  private static func isPlausible(_ name: String) -> Bool {
    guard let first = name.utf8.first, first >= 65, first <= 90, name.utf8.count < 64 else { return false }
    return name.utf8.allSatisfy { byte in
      (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
        || [UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/")].contains(byte)
    }
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var content = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&content, 1, content.count, file)
    return count > 0 ? Array(content.prefix(count)) : nil
  }
}
