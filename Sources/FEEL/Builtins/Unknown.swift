extension Builtins {
  /// Functions of this program that DMN does not have.
  static let unknown: [Builtin] = [
    Builtin("is known", .unknown, .init(.any("value")), unknowns: .sees) { call in
      .boolean(!call.value(0).isNull)
    }
  ]
}
