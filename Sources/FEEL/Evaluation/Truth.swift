/// True, false, or not known, with the reason.
enum Truth {
  case yes, no
  case unknown(Null)

  init(_ value: Bool) { self = value ? .yes : .no }

  /// True or false; nil when not known.
  var known: Bool? {
    switch self {
    case .yes: true
    case .no: false
    case .unknown: nil
    }
  }

  var value: Value {
    switch self {
    case .yes: .boolean(true)
    case .no: .boolean(false)
    case .unknown(let null): .null(null)
    }
  }

  static prefix func ! (a: Truth) -> Truth {
    switch a {
    case .yes: .no
    case .no: .yes
    case .unknown: a
    }
  }

  /// Kleene's and: false as soon as one is false.
  @inline(__always)
  static func and(_ a: Truth, _ b: Truth) -> Truth {
    switch (a, b) {
    case (.no, _), (_, .no): .no
    case (.yes, .yes): .yes
    case (.unknown(let a), .unknown(let b)): .unknown(a.merged(b))
    case (.unknown, .yes): a
    case (.yes, .unknown): b
    }
  }

  /// Kleene's or: true as soon as one is true.
  static func or(_ a: Truth, _ b: Truth) -> Truth { !and(!a, !b) }
}
