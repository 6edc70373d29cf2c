internal import Facts
internal import SourceText
internal import YAML

/// Writes what was typed into the text of an enquiry, field by field.
struct EnquiryWriter {
  private let typed: EnquiryEntries
  private let dictionary: FactsDictionary
  private let vocabulary: [String: Set<String>]
  /// What the file states, in the ways in which a form may have shown it.
  private let before: [EnquiryEntries]
  private let shape: Shape
  private var file: SourceFile
  private var issues: [EnquiryEdit.Issue] = []

  init(_ edit: EnquiryEdit, _ dictionary: FactsDictionary, _ vocabulary: [String: Set<String>]) {
    typed = edit.typed
    self.dictionary = dictionary
    self.vocabulary = vocabulary
    file = edit.base
    before = Language.allCases.map { EnquiryEntries(edit.base, dictionary: dictionary, language: $0) }
    shape = Enquiry.shape(dictionary)
  }

  private func isChanged(_ name: String) -> Bool {
    typed.names.contains(name) && !before.contains { $0[name] == typed[name] }
  }

  // MARK: Fields

  mutating func writeFields() {
    for section in EnquirySection.all(dictionary) {
      for field in section.fields where isChanged(field.name) { write(field) }
    }
  }

  private mutating func write(_ field: EnquiryField) {
    var diagnostics = Diagnostics()
    let items = typed[field.name]
    let text = items.isEmpty ? "null" : value(items, field, &diagnostics)
    issues += diagnostics.all.map { EnquiryEdit.Issue(field: field.name, diagnostic: $0) }
    guard let text, !diagnostics.hasErrors else { return }
    set(text, at: keys(field), isNothing: items.isEmpty)
  }

  private func value(_ items: [String], _ field: EnquiryField, _ diagnostics: inout Diagnostics) -> String? {
    let text = items.joined(separator: items.count == 1 ? "" : "; ")
    if let found = PersonalData.firstContact(in: text), !isNumeric(field) {
      diagnostics.add(EnquiryFormWording.personalData(found))
    }
    switch field {
    case .head(let key): return head(key, text, &diagnostics)
    case .fact(let definition):
      return ClaimValue.read(text, definition, vocabulary: vocabulary, into: &diagnostics)?.flowText
    }
  }

  private func isNumeric(_ field: EnquiryField) -> Bool {
    if case .fact(let definition) = field { definition.kind.isNumeric } else { false }
  }

  private func head(_ key: EnquiryField.Head, _ text: String, _ diagnostics: inout Diagnostics) -> String? {
    switch key {
    case .id:
      let isID = text.utf8.allSatisfy { byte in
        let sign = Unicode.Scalar(byte)
        return byte < 0x80
          && (sign.properties.isAlphabetic || ("0"..."9").contains(sign) || "-_".contains(Character(sign)))
      }
      if !isID { diagnostics.add(EnquiryFormWording.badID(text)) }
    case .answerBy:
      let date = ClaimValue.date(text)
      if PartialDate(date)?.day == nil { diagnostics.add(EnquiryFormWording.noDay(text)) }
      return FlowText.quoted(date)
    case .title, .summary: break
    }
    return FlowText.text(text)
  }

  /// A title in two languages is changed in the one that was shown.
  private func keys(_ field: EnquiryField) -> [String] {
    guard case .head = field, let root = root, let entry = root.entry(at: field.path[...]),
      case .mapping = entry.value.content
    else { return field.path }
    return field.path + [EnquiryEntries.written(entry.value).rawValue]
  }

  private var root: Node? {
    var diagnostics = Diagnostics()
    return YAMLReader.read(file, into: &diagnostics)
  }

  private mutating func set(_ text: String, at path: [String], isNothing: Bool) {
    if let edited = TextReplacement(text, at: path).applied(to: file) {
      file = edited
    } else if !isNothing {
      let order = [shape.keys.map(\.name), fields(of: path[0])]
      guard let edited = TextAddition(.value(text), at: path, order: order).applied(to: file) else {
        issues.append(.init(field: nil, diagnostic: EnquiryFormWording.notEditable))
        return
      }
      file = edited
    }
  }

  private func fields(of section: String) -> [String] {
    EnquirySection.all(dictionary).first { $0.name == section }?.fields.compactMap(\.path.last) ?? []
  }

  // MARK: Marks

  mutating func writeMarks() {
    let names = dictionary.definitions(of: .enquiry).map(\.path.name)
    let changed = names.filter { isChanged(EnquiryMark.name(of: $0)) }
    guard !changed.isEmpty, let root else { return }
    for mark in EnquiryMark.allCases {
      let old = EnquiryEntries.list(mark, root)
      let new =
        old.filter { !changed.contains($0) || chosen($0) == mark }
        + changed.filter { !old.contains($0) && chosen($0) == mark }
      guard new != old else { continue }
      let key = mark.keys.first { root.entry(at: [$0]) != nil } ?? mark.keys[0]
      set(FlowText.list(new), at: [key], isNothing: false)
    }
  }

  private func chosen(_ field: String) -> EnquiryMark? {
    EnquiryMark(rawValue: typed.text(EnquiryMark.name(of: field)))
  }

  // MARK: Result

  mutating func outcome() -> EnquiryEdit.Outcome {
    let decoding = Decoding(file)
    let enquiry = Enquiry(decoding, dictionary: dictionary, vocabulary: vocabulary)
    addWhatIsMissing()
    let failed = Set(issues.compactMap(\.field))
    for diagnostic in decoding.diagnostics.all where !Self.told.contains(diagnostic.code) {
      let field = field(at: diagnostic.location)
      if field.map(failed.contains) != true { issues.append(.init(field: field, diagnostic: diagnostic)) }
    }
    let isGood = !issues.contains { $0.diagnostic.severity == .error }
    return EnquiryEdit.Outcome(file: file, enquiry: isGood ? enquiry : nil, issues: issues)
  }

  /// Told at their fields instead of at the list or at the start of the file.
  private static let told: Set<String> = ["yaml/missing-key", "enquiry/must-without-value"]

  private mutating func addWhatIsMissing() {
    guard let root else { return }
    if root.entry(at: ["id"]).map({ $0.value.isNull }) ?? true, !issues.contains(where: { $0.field == "id" }) {
      issues.append(.init(field: "id", diagnostic: EnquiryFormWording.noID))
    }
    let failed = Set(issues.compactMap(\.field))
    for name in EnquiryEntries.list(.must, root) where !failed.contains(name) {
      guard root.entry(at: name.split(separator: ".", maxSplits: 1).map(String.init)[...])?.value.isNull ?? true,
        let definition = dictionary[FactPath(.enquiry, name)]
      else { continue }
      issues.append(.init(field: name, diagnostic: EnquiryFormWording.mustWithoutValue(definition.label)))
    }
  }

  private func field(at location: SourceLocation?) -> String? {
    guard let location, let root else { return nil }
    return EnquirySection.all(dictionary).flatMap(\.fields).first { field in
      guard let entry = root.entry(at: field.path[...]) else { return false }
      return entry.keyRange.lower <= location.range.lower
        && location.range.lower < max(entry.keyRange.upper, entry.value.range.upper)
    }?.name
  }
}
