internal import FEEL
internal import Facts

extension FactsDictionary {
  /// What expressions may read, for the check of types: every fact with its type and, where it has any, its classes.
  var declarations: Declarations {
    let musts = StaticType.list(.oneOf(definitions(of: .enquiry).map(\.path.name).filter { $0.contains(".") }))
    let types = definitions.map { definition in
      (definition.path.description, definition.vocabulary == "paths" ? musts : definition.staticType)
    }
    return Declarations(Dictionary(types, uniquingKeysWith: { first, _ in first }))
  }
}

extension FactDefinition {
  /// The type of the fact in an expression. Beside some dates stand words, of which nothing is said here.
  fileprivate var staticType: StaticType {
    switch kind {
    case .number, .integer: .number
    case .boolean: .boolean
    case .date: words.isEmpty ? .date : .any
    case .text: .string
    case .textList: .list(.string)
    case .oneClass: .oneOf(classes.map(\.id))
    case .classList: .list(.oneOf(classes.map(\.id)))
    }
  }
}
