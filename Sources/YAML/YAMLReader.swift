internal import CLibYaml
public import SourceText

/// Reads one YAML 1.2 document into nodes.
///
/// Never throws and never traps: what is wrong is in the diagnostics. Duplicate keys, complex keys, tags, anchors, aliases,
/// merge keys and further documents are errors. After a syntax error there is no document.
public enum YAMLReader {
  /// The root node, or nil for an empty document and after a syntax error or a limit.
  ///
  /// - Complexity: O(*bytes*), because depth is limited.
  public static func read(_ file: SourceFile, limits: Limits = Limits(), into diagnostics: inout Diagnostics) -> Node? {
    guard file.bytes.count <= limits.bytes else {
      diagnostics.add(Wording.tooLarge(SourceLocation(file, SourceRange(at: 0)), limit: limits.bytes))
      return nil
    }
    var builder = TreeBuilder(file: file, limits: limits)
    let completed = file.bytes.withUnsafeBufferPointer { parse($0, &builder) }
    diagnostics.add(builder.diagnostics.all)
    return completed ? builder.root : nil
  }

  /// Feeds all events to the builder; false when reading had to stop.
  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ builder: inout TreeBuilder) -> Bool {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return false }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    // An empty buffer has no base address, and libyaml insists on one.
    var nothing: UInt8 = 0
    return withUnsafePointer(to: &nothing) { empty in
      yaml_parser_set_input_string(&parser, bytes.baseAddress ?? empty, bytes.count)
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else {
          builder.syntaxError(SyntaxError(parser))
          return false
        }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT { return true }
        guard builder.take(Event(event)) else { return false }
      }
    }
  }
}

/// A libyaml event in Swift values; marks count characters from 0.
struct Event {
  enum Kind {
    case document, alias, scalar(String, Scalar.Style), start(isMapping: Bool), end, other
  }
  var kind: Kind
  var hasTag = false
  var hasAnchor = false
  var start: Int
  var end: Int

  init(_ event: yaml_event_t) {
    start = Int(event.start_mark.index)
    end = Int(event.end_mark.index)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: kind = .document
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(String(decoding: bytes, as: UTF8.self), Self.style(scalar.style))
      hasTag = scalar.tag != nil
      hasAnchor = scalar.anchor != nil
    case YAML_SEQUENCE_START_EVENT:
      kind = .start(isMapping: false)
      hasTag = event.data.sequence_start.tag != nil
      hasAnchor = event.data.sequence_start.anchor != nil
    case YAML_MAPPING_START_EVENT:
      kind = .start(isMapping: true)
      hasTag = event.data.mapping_start.tag != nil
      hasAnchor = event.data.mapping_start.anchor != nil
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .end
    default: kind = .other
    }
  }

  private static func style(_ style: yaml_scalar_style_t) -> Scalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}

/// Why and where libyaml stopped. Reader errors give a byte, all others a character.
struct SyntaxError {
  var problem: String
  var context: String?
  var byte: Int?
  var character: Int
  var contextCharacter: Int?

  init(_ parser: yaml_parser_t) {
    problem = parser.problem.map { String(cString: $0) } ?? "unreadable"
    context = parser.context.map { String(cString: $0) }
    byte = parser.error == YAML_READER_ERROR ? Int(parser.problem_offset) : nil
    character = Int(parser.problem_mark.index)
    contextCharacter = parser.context == nil ? nil : Int(parser.context_mark.index)
  }
}
