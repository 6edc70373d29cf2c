/// The changes of one zone, from a TZif file (RFC 8536).
struct ZoneRules: Sendable {
  /// Seconds since 1970 UTC at which the offset changes, ascending.
  private let changes: [Int]
  /// The offset before each change, and after the last.
  private let offsets: [Int]
  /// What follows after the last change.
  private let tail: ZoneTail?

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
    reader.skip(header.letters + header.leaps * 12 + header.standards + header.utcs)
    tail = reader.line().flatMap { ZoneTail($0) }
  }

  /// The offset at a moment on the zone's own clock.
  func offset(atLocalSecond second: Int) -> Int {
    for (index, change) in changes.enumerated() where second - offsets[index] < change { return offsets[index] }
    return later(second) { second - $0.before < $0.second }
  }

  /// The offset at a moment in seconds since 1970 UTC.
  func offset(atSecond second: Int) -> Int {
    for (index, change) in changes.enumerated() where second < change { return offsets[index] }
    return later(second) { second < $0.second }
  }

  /// The offset after the last change that is listed; `precedes` tells whether the moment lies before a change.
  private func later(
    _ second: Int, _ precedes: ((second: Int, before: Int, after: Int)) -> Bool
  ) -> Int {
    guard let tail, let day = CalendarDate(dayNumber: second / ClockTime.secondsPerDay) else {
      return offsets.last ?? 0
    }
    // A moment close to New Year may belong to the next or last year on the other clock.
    for change in (day.year - 1...day.year + 1).flatMap(tail.changes) where precedes(change) { return change.before }
    return tail.standard
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

  /// The text between the next two line feeds; nil where there is none.
  func line() -> ArraySlice<UInt8>? {
    guard position < bytes.count, bytes[position] == 10 else { return nil }
    return bytes[(position + 1)...].prefix { $0 != 10 }
  }

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
