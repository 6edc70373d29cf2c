internal import Advisory
internal import Documents
internal import Facts
internal import HTTPTypes
internal import Region
internal import Report
internal import Rulebook
internal import SourceText
internal import Store

/// One claim that is being added: the page with its form, and what happens when it is sent.
struct ClaimEntry: Sendable {
  private let call: Call
  private let workspace: Workspace
  private let site: Site
  private let definition: FactDefinition
  /// The enquiry that the answer is for; nil: added from the page of the site.
  private let enquiry: StoredEnquiry?

  init(_ call: Call) throws {
    self.call = call
    workspace = call.services.workspace.state.workspace
    site = try call.site(in: workspace)
    let name = call.query["feld"] ?? ""
    guard let definition = workspace.rulebook.dictionary[FactPath(.site, name)], !SiteFacts.headFields.contains(name)
    else { throw ProblemWording.notFound }
    self.definition = definition
    enquiry = try call.query["anfrage"].map { try call.enquiry(EnquiryID(rawValue: $0)) }
  }

  private func say(_ de: String, _ en: String) -> String { Words(call.language).say(de, en) }
  private var today: PartialDate { call.services.clock.today }

  func reply() throws -> Reply { page(ClaimTexts(asOf: today.description), errors: [:], others: [], status: .ok) }

  private func page(
    _ texts: ClaimTexts, errors: [ClaimForm.Item: String], others: [String], status: HTTPResponse.Status
  ) -> Reply {
    let form = ClaimForm(
      definition, texts, errors: errors, action: action,
      words: EnquiryFormWords(workspace.format(call.language), workspace.reference))
    let back = Kern.link(
      say("Zum Standort ", "To the site ") + site.name, to: Address.site(site.id.rawValue).link(call.language))
    return WebPage(
      site.name + ": " + definition.label[call.language], in: .sites,
      form.summary(others) + [form.full(enquiry: enquiry?.title), .of("p", ["class": "kern-body"], [back])],
      hasErrors: status != .ok
    ).reply(call, status: status)
  }

  private var action: String {
    Address.claim(site.id.rawValue).link(
      call.language,
      [(name: "feld", value: definition.path.name)] + (enquiry.map { [("anfrage", $0.id.rawValue)] } ?? []))
  }

  // MARK: Adding

  /// Checks and writes the claim, reads the files again and leads back to where it was asked for.
  func add() async throws -> Reply {
    let texts = try texts()
    var diagnostics = Diagnostics()
    guard let claim = try prepared(texts, &diagnostics), try write(claim, &diagnostics) else {
      let (errors, others) = ClaimErrors(texts, call.language).sorted(diagnostics)
      return page(texts, errors: errors, others: others, status: .unprocessableContent)
    }
    var notice = "ja"
    if claim.enquiry == nil {
      let workspace = call.services.workspace
      if case .refused = try await call.services.pool.run({ workspace.reload() }) { notice = "wartet" }
    }
    let query = [(name: "eingetragen", value: notice)]
    guard let enquiry else { return .seeOther(Address.site(site.id.rawValue).link(call.language, query)) }
    return .seeOther(Address.result(enquiry.id.rawValue).link(call.language, query))
  }

  private func texts() throws -> ClaimTexts {
    let form = try call.form()
    func item(_ item: ClaimForm.Item) -> String { form[item.rawValue] }
    var texts = ClaimTexts(asOf: item(.asOf))
    texts.value = form.all(ClaimForm.Item.value.rawValue)
    texts.source = item(.source)
    texts.publisher = item(.publisher)
    texts.isPart = item(.scope) == "part"
    texts.note = item(.note)
    texts.isForEnquiry = item(.reach) == "enquiry"
    return texts
  }

  private func prepared(_ texts: ClaimTexts, _ diagnostics: inout Diagnostics) throws -> PreparedClaim? {
    guard let asOf = PartialDate(ClaimValue.date(texts.asOf)) else {
      diagnostics.add(ClaimErrors.noDate)
      return nil
    }
    var request = ClaimRequest(
      site: site.id.rawValue, field: definition.path.name, value: texts.value.joined(separator: "; "), asOf: asOf,
      source: texts.source)
    request.publisher = Claim.Publisher(rawValue: texts.publisher)
    request.scope = texts.isPart ? .part : .whole
    request.note = texts.note.isEmpty ? nil : texts.note
    guard texts.isForEnquiry, let enquiry else {
      return workspace.prepare(request, today: today, into: &diagnostics)
    }
    let file = SourceFile(name: "-", bytes: try call.text(of: enquiry).text)
    return workspace.prepare(request, for: file, today: today, into: &diagnostics)
  }

  private func write(_ claim: PreparedClaim, _ diagnostics: inout Diagnostics) throws -> Bool {
    guard claim.enquiry != nil, let enquiry else {
      return Files.replace(claim.original, with: claim.edited, into: &diagnostics)
    }
    try EnquiryKeeping(call).keepVersion(of: enquiry.id, EnquiryBody(claim.edited.bytes, in: workspace))
    return true
  }
}

/// Sorts what is wrong with a claim to the fields of its form.
struct ClaimErrors {
  private let texts: ClaimTexts
  private let language: Language

  init(_ texts: ClaimTexts, _ language: Language) {
    self.texts = texts
    self.language = language
  }

  static let noDate = Diagnostic(
    "claim/no-date",
    LocalizedText(de: "Erwartet wird ein Jahr, ein Monat oder ein Tag.", en: "Expected is a year, a month or a day."))

  /// The first finding of each field, and those about no field.
  func sorted(_ diagnostics: Diagnostics) -> ([ClaimForm.Item: String], [String]) {
    var errors: [ClaimForm.Item: String] = [:]
    var others: [String] = []
    for finding in diagnostics.errors {
      guard let item = item(finding.code) else {
        others.append(text(finding))
        continue
      }
      if errors[item] == nil { errors[item] = text(finding) }
    }
    if texts.value.isEmpty { errors[.value] = language == .de ? "Der Wert fehlt." : "The value is missing." }
    return (errors, others)
  }

  private func item(_ code: String) -> ClaimForm.Item? {
    switch code {
    case "claim/no-date", "claim/future-date": .asOf
    case "claim/no-source": .source
    case "claim/personal-data":
      PersonalData.firstContact(in: texts.source) != nil
        ? .source : PersonalData.firstContact(in: texts.note) != nil ? .note : .value
    case "claim/unit", "claim/ambiguous-number": .value
    default: code.hasPrefix("yaml/") || code.hasPrefix("facts/") ? .value : nil
    }
  }

  /// Hints that speak of the command line are of no use here.
  private func text(_ finding: Diagnostic) -> String {
    let message = finding.message[language]
    guard let hint = finding.hint?[language], !hint.contains("--"), !hint.contains("lotse ") else { return message }
    return (message.hasSuffix(".") ? String(message.dropLast()) : message) + " (\(hint))."
  }
}
