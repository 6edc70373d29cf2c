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

/// The changes of one zone, from a TZif file (RFC 8536).
struct ZoneRules: Sendable {
  /// Seconds since 1970 UTC at which the offset changes, ascending.
  private let changes: [Int]
  /// The offset before each change, and after the last.
  private let offsets: [Int]

  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes: bytes)
    guard let first = reader.header(), first.version >= 2 else { return nil }
    reader.skip(first.length(timeSize: 4))
    guard let header = reader.header() else { return nil }
    let times = (0..<header.times).compactMap { _ in reader.integer(8) }
    let indices = (0..<header.times).compactMap { _ in reader.integer(1) }
    let types = (0..<header.types).compactMap { _ -> Int? in
      let offset = reader.integer(4)
      reader.skip(2)
      return offset
    }
    guard times.count == header.times, indices.count == times.count, !types.isEmpty,
      indices.allSatisfy({ types.indices.contains($0) })
    else { return nil }
    changes = times
    offsets = [types[0]] + indices.map { types[$0] }
  }

  func offset(atLocalSecond second: Int) -> Int {
    for (index, change) in changes.enumerated() where second - offsets[index] < change { return offsets[index] }
    return offsets.last ?? 0
  }
}

/// Reads big-endian numbers.
private struct ByteReader {
  let bytes: [UInt8]
  var position = 0

  struct Header {
    let version, utcs, standards, leaps, times, types, letters: Int

    func length(timeSize: Int) -> Int {
      times * (timeSize + 1) + types * 6 + letters + leaps * (timeSize + 4) + standards + utcs
    }
  }

  mutating func skip(_ count: Int) { position += count }

  mutating func integer(_ size: Int) -> Int? {
    guard position + size <= bytes.count else { return nil }
    defer { position += size }
    let value = bytes[position..<(position + size)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    switch size {
    case 1: return Int(value)
    case 4: return Int(Int32(truncatingIfNeeded: value))
    default: return Int(truncatingIfNeeded: value)
    }
  }

  mutating func header() -> Header? {
    guard position + 44 <= bytes.count, bytes[position...].starts(with: "TZif".utf8) else { return nil }
    let version = Int(bytes[position + 4]) - 48
    position += 20
    let counts = (0..<6).compactMap { _ in integer(4) }
    guard counts.count == 6, counts.allSatisfy({ $0 >= 0 && $0 < 1 << 20 }) else { return nil }
    return Header(
      version: version, utcs: counts[0], standards: counts[1], leaps: counts[2], times: counts[3], types: counts[4],
      letters: counts[5])
  }
}
