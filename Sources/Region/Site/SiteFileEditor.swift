public import Facts
public import SourceText
internal import YAML

/// Writes claims into the text of site files and enquiries; every other byte stays as it is.
public enum SiteFileEditor {
  /// A file with a claim more, and how the claim stands in it.
  public struct Edit: Sendable, Hashable {
    public let file: SourceFile
    /// Id of the source in a site file; nil in an enquiry, where the source is written out.
    public let sourceID: String?
    /// Whether the source had to be added.
    public let isNewSource: Bool
  }

  /// The site file with the claim at the end of the claims about its field.
  ///
  /// A new field goes to its place in the dictionary, as far as the file keeps that order. A new source gets the next free
  /// id; one with the same address and publisher is used again.
  ///
  /// - Returns: nil when the file is not laid out as a site file, for instance all in braces.
  public static func adding(
    _ claim: Claim, to field: String, of file: SourceFile, dictionary: FactsDictionary
  ) -> Edit? {
    guard let sources = sources(of: file) else { return nil }
    let known = sources.first { $0.url == claim.source && $0.publisher == claim.publisher.rawValue }
    let id = known?.id ?? nextID(sources.map(\.id))
    var edited = file
    if known == nil {
      let entry = FlowText.mapping([("url", FlowText.quoted(claim.source)), ("publisher", claim.publisher.rawValue)])
      guard let file = TextAddition(.value(entry), at: ["sources", id], order: [topKeys]).applied(to: edited) else {
        return nil
      }
      edited = file
    }
    let fields = dictionary.definitions(of: .site).map(\.path.name)
    let addition = TextAddition(
      .item(item(claim, source: [("source", id)])), at: ["claims", field], order: [topKeys, fields])
    return addition.applied(to: edited).map { Edit(file: $0, sourceID: id, isNewSource: known == nil) }
  }

  /// The enquiry with the claim at the end of its own claims about a field of a site.
  public static func adding(
    _ claim: Claim, to field: String, of site: SiteID, in enquiry: SourceFile, dictionary: FactsDictionary
  ) -> Edit? {
    let source = [("source", FlowText.quoted(claim.source)), ("publisher", claim.publisher.rawValue)]
    let fields = dictionary.definitions(of: .site).map(\.path.name)
    let addition = TextAddition(
      .item(item(claim, source: source)), at: ["claims", site.rawValue, field], order: [[], [], fields])
    return addition.applied(to: enquiry).map { Edit(file: $0, sourceID: nil, isNewSource: false) }
  }

  /// The keys of a site file in the order of its reference page.
  private static let topKeys = [
    "id", "name", "operator", "municipality", "further_municipalities", "district", "further_districts", "state",
    "location", "site_type", "status", "url", "notes", "sources", "claims",
  ]

  private static func item(_ claim: Claim, source: [(key: String, value: String)]) -> String {
    var entries: [(key: String, value: String)] = [
      ("value", claim.value.flowText), ("as_of", FlowText.quoted(claim.asOf.description)),
    ]
    if claim.asOfQuality != .dated { entries.append(("as_of_quality", claim.asOfQuality.rawValue)) }
    if claim.scope != .whole { entries.append(("scope", claim.scope.rawValue)) }
    entries += source
    if let note = claim.note { entries.append(("note", FlowText.text(note))) }
    return FlowText.mapping(entries)
  }

  private struct Source {
    let id: String
    let url: String?
    let publisher: String?
  }

  private static func sources(of file: SourceFile) -> [Source]? {
    var diagnostics = Diagnostics()
    guard let root = YAMLReader.read(file, into: &diagnostics), case .mapping(let keys) = root.content else {
      return nil
    }
    guard let node = keys.first(where: { $0.key == "sources" })?.value, case .mapping(let entries) = node.content else {
      return []
    }
    return entries.map { entry in
      var texts: [String: String] = [:]
      if case .mapping(let parts) = entry.value.content {
        for part in parts { texts[part.key] = part.value.scalar?.text }
      }
      return Source(id: entry.key, url: texts["url"], publisher: texts["publisher"])
    }
  }

  private static func nextID(_ ids: [String]) -> String {
    let numbers = ids.filter { $0.hasPrefix("s") }.compactMap { Int($0.dropFirst()) }
    return "s\((numbers.max() ?? 0) + 1)"
  }
}
