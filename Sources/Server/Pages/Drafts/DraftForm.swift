internal import Advisory
internal import Documents
internal import Facts
internal import Region
internal import Report
internal import Rulebook
internal import SourceText
internal import Store

/// A draft with the rules that answer now: what it states, what is wrong, and its pages.
struct DraftForm {
  let edit: EnquiryEdit
  let call: Call
  let workspace: Workspace
  let sections: [EnquirySection]

  init(_ edit: EnquiryEdit, _ call: Call) {
    self.edit = edit
    self.call = call
    workspace = call.services.workspace.state.workspace
    sections = EnquirySection.all(workspace.rulebook.dictionary)
  }

  init(_ draft: Draft, _ call: Call) {
    self.init(EnquiryEdit(SourceFile(name: "-", bytes: draft.base), Self.entries(draft.typed)), call)
  }

  var words: EnquiryFormWords { EnquiryFormWords(workspace.format(call.language), workspace.reference) }
  var entries: EnquiryEntries { edit.entries(workspace.rulebook.dictionary, call.language) }
  var outcome: EnquiryEdit.Outcome { edit.outcome(workspace.rulebook.dictionary, workspace.vocabulary) }

  /// What was typed and could not be written into the file.
  var unwritten: EnquiryEntries {
    outcome.errors.compactMap(\.field).reduce(into: EnquiryEntries()) { entries, field in
      if edit.typed.names.contains(field), !edit.typed[field].isEmpty { entries[field] = edit.typed[field] }
    }
  }

  /// The section that the address names; the first without.
  var section: EnquirySection { sections.first { $0.name == call.query["schritt"] } ?? sections[0] }

  /// The page of a step.
  ///
  /// - Parameter isNew: the code name is not missed yet.
  func step(action: String, isNew: Bool) -> EnquiryStepBody {
    let issues = outcome.issues.filter { !(isNew && $0.field == "id" && entries["id"].isEmpty) }
    return EnquiryStepBody(
      .init(section, of: sections, entries: entries, issues: issues, action: action), words: words)
  }

  // MARK: What was typed

  /// What a step has sent, put over what was typed before. A list of which nothing is ticked is sent as nothing.
  func merged(_ form: Form, over typed: EnquiryEntries) -> EnquiryEntries {
    var entries = typed
    for field in section.fields {
      let texts = form.all(field.name)
      entries[field.name] = field.isList ? texts.flatMap(Self.items) : texts
      let mark = EnquiryMark.name(of: field.name)
      if form.items.contains(where: { $0.name == mark }) { entries[mark] = form.all(mark) }
    }
    return entries
  }

  private static func items(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" }.map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
  }

  /// As a draft keeps it: items of a form; a field that was emptied has an empty one.
  static func bytes(_ entries: EnquiryEntries) -> [UInt8] {
    let items = entries.names.flatMap { name -> [URLText.Item] in
      entries[name].isEmpty ? [(name, "")] : entries[name].map { (name, $0) }
    }
    return Array(URLText.query(items).utf8)
  }

  static func entries(_ bytes: [UInt8]) -> EnquiryEntries {
    let items = URLText.query(String(decoding: bytes, as: UTF8.self)) ?? []
    return items.reduce(into: EnquiryEntries()) { entries, item in
      entries[item.name] += item.value.isEmpty ? [] : [item.value]
    }
  }
}
