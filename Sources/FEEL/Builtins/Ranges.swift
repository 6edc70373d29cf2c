extension Builtins {
  /// DMN 1.5, 10.3.4.8 and table 78: how points and ranges lie to each other.
  static let range: [Builtin] = [
    relation("before", points: true) { a, b in a.end.isBefore(b.start) },
    relation("after", points: true) { a, b in b.end.isBefore(a.start) },
    relation("meets") { a, b in a.end.touches(b.start) },
    relation("met by") { a, b in b.end.touches(a.start) },
    relation("overlaps") { a, b in !a.end.isBefore(b.start) && !b.end.isBefore(a.start) },
    relation("overlaps before") { a, b in overlapsBefore(a, b) },
    relation("overlaps after") { a, b in overlapsBefore(b, a) },
    relation("finishes", "point", "range") { a, b in
      a.end.endsTogether(b.end) && b.start.startsBefore(a.start, orTogether: true)
    },
    relation("finished by", "range", "point") { a, b in
      a.end.endsTogether(b.end) && a.start.startsBefore(b.start, orTogether: true)
    },
    relation("includes", "range", "point") { a, b in covers(a, b) },
    relation("during", "point", "range") { a, b in covers(b, a) },
    relation("starts", "point", "range") { a, b in
      a.start.startsTogether(b.start) && a.end.endsBefore(b.end, orTogether: true)
    },
    relation("started by", "range", "point") { a, b in
      a.start.startsTogether(b.start) && b.end.endsBefore(a.end, orTogether: true)
    },
    relation("coincides", points: true) { a, b in a.start.startsTogether(b.start) && a.end.endsTogether(b.end) },
    Builtin("range", .conversion, .init(.string("from"))) { RangeText.value(of: $0) },
  ]

  private static func overlapsBefore(_ a: Span, _ b: Span) -> Bool {
    a.start.startsBefore(b.start) && !a.end.isBefore(b.start) && a.end.endsBefore(b.end, orTogether: true)
  }

  private static func covers(_ a: Span, _ b: Span) -> Bool {
    a.start.startsBefore(b.start, orTogether: true) && b.end.endsBefore(a.end, orTogether: true)
  }

  /// A relation of two ranges; with `points`, of points and ranges in any mixture.
  private static func relation(
    _ name: String, points: Bool = false, _ holds: @escaping @Sendable (Span, Span) -> Bool
  ) -> Builtin {
    let ranges = Builtin.Signature(.oneOf("range1", .range), .oneOf("range2", .range))
    let body: @Sendable (Call) -> Value = { judge($0, holds) }
    guard points else { return Builtin(name, .range, ranges, body: body) }
    return Builtin(
      name, .range, ranges, .init(.any("point1"), .any("point2")), .init(.any("point"), .oneOf("range", .range)),
      .init(.oneOf("range", .range), .any("point")), body: body)
  }

  /// A relation of two ranges, or of a point and a range in the order given.
  private static func relation(
    _ name: String, _ first: String, _ second: String, _ holds: @escaping @Sendable (Span, Span) -> Bool
  ) -> Builtin {
    func parameter(_ name: String) -> Builtin.Parameter { name == "range" ? .oneOf(name, .range) : .any(name) }
    return Builtin(
      name, .range, .init(.oneOf("range1", .range), .oneOf("range2", .range)),
      .init(parameter(first), parameter(second))
    ) { judge($0, holds) }
  }

  private static func judge(_ call: Call, _ holds: (Span, Span) -> Bool) -> Value {
    guard let a = Span(call.value(0)), let b = Span(call.value(1)) else { return call.fail(.notARange) }
    guard a.isComparable(with: b) else { return call.fail(.notComparable) }
    return .boolean(holds(a, b))
  }
}
