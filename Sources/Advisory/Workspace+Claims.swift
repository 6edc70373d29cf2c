public import Evaluation
public import Facts
public import Region
internal import Rulebook
public import SourceText
internal import YAML

extension Workspace {
  /// Checks a statement and puts it into the text of the site's file; nil, with the reasons recorded, when it is refused.
  ///
  /// The new text is read again: it must hold exactly this claim more, and nothing else may differ.
  public func prepare(
    _ request: ClaimRequest, today: PartialDate, into diagnostics: inout Diagnostics
  ) -> PreparedClaim? {
    guard let checked = check(request, today, &diagnostics) else { return nil }
    let (site, path, claim) = (checked.site, checked.path, checked.claim)
    guard !repeats(claim, site.claims[path.name], &diagnostics) else { return nil }
    let edit = SiteFileEditor.adding(claim, to: path.name, of: site.file, dictionary: rulebook.dictionary)
    let decoding = edit.map { Decoding($0.file) }
    let after = decoding.flatMap { Site($0, dictionary: rulebook.dictionary, vocabulary: vocabulary) }
    guard let edit, let after, decoding?.diagnostics.hasErrors == false,
      isOneMore(claim, path.name, from: site.claims, to: after.claims)
    else {
      diagnostics.add(ClaimWording.notEditable(site.file))
      return nil
    }
    return PreparedClaim(
      path: path, claim: claim, isPublisherAssumed: checked.isPublisherAssumed, before: site, after: after,
      original: site.file, edited: edit.file, enquiry: nil)
  }

  /// Checks a statement and puts it into the text of an enquiry, for which alone it then counts.
  public func prepare(
    _ request: ClaimRequest, for file: SourceFile, today: PartialDate, into diagnostics: inout Diagnostics
  ) -> PreparedClaim? {
    guard let checked = check(request, today, &diagnostics), let enquiry = enquiry(file, into: &diagnostics) else {
      return nil
    }
    let (site, path, claim) = (checked.site, checked.path, checked.claim)
    let own = enquiry.siteClaims[site.id] ?? [:]
    guard !repeats(claim, (site.claims[path.name] ?? []) + (own[path.name] ?? []), &diagnostics) else { return nil }
    let edit = SiteFileEditor.adding(
      claim, to: path.name, of: site.id, in: file, dictionary: rulebook.dictionary)
    var problems = Diagnostics()
    let edited = edit.flatMap { self.enquiry($0.file, into: &problems) }
    guard let edit, let edited,
      isOneMore(claim, path.name, from: own, to: edited.siteClaims[site.id] ?? [:]),
      edited.values == enquiry.values
    else {
      diagnostics.add(ClaimWording.notEditable(file))
      return nil
    }
    let before = register.adding(enquiry.siteClaims)[site.id] ?? site
    let after = register.adding(edited.siteClaims)[site.id] ?? site
    return PreparedClaim(
      path: path, claim: claim, isPublisherAssumed: checked.isPublisherAssumed, before: before, after: after,
      original: file, edited: edit.file, enquiry: edited)
  }

  /// What the claim does to the site's place, for each enquiry; a claim for one enquiry is compared for that alone.
  public func effect(
    of claim: PreparedClaim, on enquiries: [Enquiry], asOf: PartialDate
  ) -> [RankingChange] {
    var changed = self
    if claim.enquiry == nil { changed.register = register.replacing(claim.after) }
    return enquiries.compactMap { enquiry in
      RankingChange(
        of: claim.after.id, from: assess(enquiry, asOf: asOf),
        to: changed.assess(claim.enquiry ?? enquiry, asOf: asOf))
    }
  }

  private func repeats(_ claim: Claim, _ others: [Claim]?, _ diagnostics: inout Diagnostics) -> Bool {
    let isThere = (others ?? []).contains {
      $0.value == claim.value && $0.asOf == claim.asOf && $0.source == claim.source && $0.scope == claim.scope
    }
    if isThere { diagnostics.add(ClaimWording.duplicate) }
    return isThere
  }

  /// Whether the only difference is the claim, at the end of its field. Places in the file do not count.
  private func isOneMore(
    _ claim: Claim, _ field: String, from before: [String: [Claim]], to after: [String: [Claim]]
  ) -> Bool {
    func plain(_ claims: [Claim]) -> [Claim] { claims.map { $0.moved(to: nil) } }
    var expected = before.mapValues(plain)
    expected[field, default: []].append(claim)
    return after.mapValues(plain) == expected
  }
}

/// A statement that fits the dictionary.
private struct CheckedClaim {
  let site: Site
  let path: FactPath
  let claim: Claim
  let isPublisherAssumed: Bool
}

extension Workspace {
  /// Everything that can be said against a statement, not only the first thing.
  private func check(
    _ request: ClaimRequest, _ today: PartialDate, _ diagnostics: inout Diagnostics
  ) -> CheckedClaim? {
    let site = site(request.site, into: &diagnostics)
    let definition = field(request.field, &diagnostics)
    let value = definition.flatMap {
      ClaimValue.read(request.value, $0, vocabulary: vocabulary, into: &diagnostics)
    }
    checkTexts(request, definition, &diagnostics)
    if request.asOf.isSurelyAfter(today) { diagnostics.add(ClaimWording.future(request.asOf, today: today)) }
    guard let site, let definition, let value, !diagnostics.hasErrors else { return nil }
    let source = request.source.trimmingSpaces
    let publisher = request.publisher ?? publisher(of: source, for: site)
    let claim = Claim(
      value: value, asOf: request.asOf, asOfQuality: request.quality, scope: request.scope, source: source,
      publisher: publisher ?? Self.assumedPublisher(source, definition), note: request.note?.trimmingSpaces)
    return CheckedClaim(site: site, path: definition.path, claim: claim, isPublisherAssumed: publisher == nil)
  }

  private func field(_ name: String, _ diagnostics: inout Diagnostics) -> FactDefinition? {
    let name = name.hasPrefix("site.") ? String(name.dropFirst(5)) : name
    let definitions = rulebook.dictionary.definitions(of: .site)
    guard let definition = definitions.first(where: { $0.path.name == name }) else {
      let fields = definitions.map(\.path.name).filter { !SiteFacts.headFields.contains($0) }
      diagnostics.add(ClaimWording.unknownField(name, among: fields))
      return nil
    }
    guard !SiteFacts.headFields.contains(name) else {
      diagnostics.add(ClaimWording.headField(definition))
      return nil
    }
    return definition
  }

  private func checkTexts(_ request: ClaimRequest, _ definition: FactDefinition?, _ diagnostics: inout Diagnostics) {
    if !request.source.contains(where: \.isLetter) { diagnostics.add(ClaimWording.noSource) }
    var texts = [
      (request.source, LocalizedText(de: "Die Quelle", en: "source")),
      (request.note ?? "", LocalizedText(de: "Die Bemerkung", en: "note")),
    ]
    if definition?.kind.isNumeric == false { texts.append((request.value, LocalizedText(de: "Der Wert", en: "value"))) }
    for (text, part) in texts {
      if let found = PersonalData.firstContact(in: text) { diagnostics.add(ClaimWording.personalData(found, part)) }
    }
  }

  /// The publisher under which the register has a source: first in the file of the site, then anywhere.
  private func publisher(of source: String, for site: Site) -> Claim.Publisher? {
    func known(_ site: Site) -> Claim.Publisher? {
      site.claims.values.joined().filter { $0.source == source }.map(\.publisher).min()
    }
    return known(site) ?? register.sites.compactMap(known).min()
  }

  /// Authorities publish officially, by their name or because they are asked for the field; all others that can be asked
  /// are operators of something.
  private static func assumedPublisher(_ source: String, _ definition: FactDefinition) -> Claim.Publisher {
    let names = ["Stadt ", "Gemeinde ", "Landkreis ", "Landratsamt ", "Amt "]
    if names.contains(where: source.hasPrefix) { return .official }
    let roles = ["municipality", "nature_authority", "road_authority", "employment_agency", "district"]
    return roles.contains(definition.ask ?? "") ? .official : .operator
  }
}
