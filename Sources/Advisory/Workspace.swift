public import Evaluation
public import Facts
public import Region
public import Rulebook
public import SourceText
internal import YAML

/// Where the three kinds of files are.
public struct Folders: Sendable, Hashable {
  public var rules: String
  public var sites: String
  public var seeds: String

  /// The folders of the project, from its root.
  public init(rules: String = "rules/lausitz", sites: String = "sites", seeds: String = "seeds") {
    self.rules = rules
    self.sites = sites
    self.seeds = seeds
  }
}

/// Rulebook, register and reference data, read and checked: immutable, ready to assess enquiries.
public struct Workspace: Sendable {
  public let folders: Folders
  public let rulebook: Rulebook
  public internal(set) var register: Register
  public let reference: ReferenceData
  /// SHA-256 over the site files.
  public let registerHash: String
  /// SHA-256 over the reference tables and vocabularies.
  public let referenceHash: String

  /// What reading the three kinds of files says.
  public struct Findings: Sendable {
    /// About folders, reference data and rules.
    public var basis = Diagnostics()
    /// About site files.
    public var register = Diagnostics()

    /// No findings.
    public init() {}
  }

  /// Reads everything; nil when any part has an error. All findings are recorded, not only the first.
  ///
  /// - Parameter rules: the files of a rulebook by path in its folder; nil: those of `folders`.
  public static func open(
    _ folders: Folders, rules: [String: SourceFile]? = nil, into diagnostics: inout Diagnostics
  ) -> Workspace? {
    var findings = Findings()
    let workspace = read(folders, rules: rules, into: &findings)
    diagnostics.add(findings.basis.all + findings.register.all)
    return diagnostics.hasErrors ? nil : workspace
  }

  /// Reads everything; sites that cannot be read are left out and recorded. nil when something else has an error.
  ///
  /// - Parameter withSites: false leaves the register empty.
  public static func read(
    _ folders: Folders, rules: [String: SourceFile]? = nil, withSites: Bool = true, into findings: inout Findings
  ) -> Workspace? {
    let files = WorkspaceFiles.read(folders, rules: rules, withSites: withSites, into: &findings.basis)
    return files.flatMap { read($0, into: &findings) }
  }

  /// Reads the content of files, wherever they come from; sites that cannot be read are left out and recorded. nil when
  /// something else has an error.
  public static func read(_ files: WorkspaceFiles, into findings: inout Findings) -> Workspace? {
    var diagnostics = Diagnostics()
    defer { findings.basis.add(diagnostics.all) }
    let reference = ReferenceData.read(
      tables: files.tables.map(\.file), vocabulary: files.words.map(\.file), into: &diagnostics)
    guard let rulebook = Rulebook.read(files.rules, into: &diagnostics) else { return nil }
    let register = Register.read(
      files.sites.map(\.file), dictionary: rulebook.dictionary, vocabulary: vocabulary(rulebook, reference),
      into: &findings.register)
    guard !diagnostics.hasErrors else { return nil }
    return Workspace(
      folders: files.folders, rulebook: rulebook, register: register, reference: reference,
      registerHash: files.registerHash, referenceHash: files.referenceHash)
  }

  /// Reads the content of files; nil when any part has an error. All findings are recorded.
  public static func open(_ files: WorkspaceFiles, into diagnostics: inout Diagnostics) -> Workspace? {
    var findings = Findings()
    let workspace = read(files, into: &findings)
    diagnostics.add(findings.basis.all + findings.register.all)
    return diagnostics.hasErrors ? nil : workspace
  }

  /// The words that enquiries and sites may use.
  public var vocabulary: [String: Set<String>] {
    var words = Self.vocabulary(rulebook, reference)
    words["sites"] = Set(register.sites.map(\.id.rawValue))
    return words
  }

  private static func vocabulary(_ rulebook: Rulebook, _ reference: ReferenceData) -> [String: Set<String>] {
    var words = reference.vocabulary
    words["districts"] = Set(DistrictKey.allCases.map(\.rawValue))
    words["states"] = Set(StateKey.allCases.map(\.rawValue))
    words["paths"] = Set(rulebook.dictionary.definitions(of: .enquiry).map(\.path.name))
    return words
  }

  /// Reads an enquiry; nil when it has an error.
  public func enquiry(_ file: SourceFile, into diagnostics: inout Diagnostics) -> Enquiry? {
    let decoding = Decoding(file)
    let enquiry = Enquiry(decoding, dictionary: rulebook.dictionary, vocabulary: vocabulary)
    diagnostics.add(decoding.diagnostics.all)
    return decoding.diagnostics.hasErrors ? nil : enquiry
  }

  /// The profile with an id; nil, with the nearest id recorded, when there is none.
  public func preset(_ id: String, into diagnostics: inout Diagnostics) -> Preset? {
    if let preset = rulebook.presets.first(where: { $0.id == id }) { return preset }
    diagnostics.add(RequestWording.unknownPreset(id, among: rulebook.presets.map(\.id)))
    return nil
  }

  /// The site with an id; nil, with the nearest id recorded, when there is none.
  public func site(_ id: String, into diagnostics: inout Diagnostics) -> Site? {
    if let site = register[SiteID(id)] { return site }
    diagnostics.add(RequestWording.unknownSite(id, among: register.sites.map(\.id.rawValue)))
    return nil
  }

  /// Assesses all sites for an enquiry at a date.
  ///
  /// - Parameter preset: the profile to apply; nil: base weights.
  public func assess(_ enquiry: Enquiry, preset: Preset? = nil, asOf: PartialDate) -> Assessment {
    Assessment.make(
      rulebook: rulebook, register: register, reference: reference, enquiry: enquiry, preset: preset,
      basis: basis(enquiry, asOf: asOf))
  }

  /// The same with weights to try out; nothing of the rulebook changes.
  public func assess(_ enquiry: Enquiry, trying trial: WeightTrial, asOf: PartialDate) -> Assessment {
    let (rulebook, preset) = rulebook.trying(trial)
    return Assessment.make(
      rulebook: rulebook, register: register, reference: reference, enquiry: enquiry, preset: preset,
      basis: basis(enquiry, asOf: asOf))
  }

  /// The sample enquiries of the project, in order of name; those with errors are left out and recorded.
  public func samples(into diagnostics: inout Diagnostics) -> [Enquiry] {
    let files = Files.folder(folders.seeds + "/enquiries", endings: [".yaml"], into: &diagnostics) ?? []
    return files.compactMap { enquiry($0.file, into: &diagnostics) }
  }
}

/// What identifies the program.
public enum Engine {
  /// The version that every assessment names.
  public static let version = "0.1.0"
}

/// What requests for things that are not there say.
enum RequestWording {
  static func unknownPreset(_ id: String, among names: [String]) -> Diagnostic {
    unknown("request/unknown-preset", LocalizedText(de: "Das Profil", en: "profile"), id, names)
  }

  static func unknownSite(_ id: String, among names: [String]) -> Diagnostic {
    unknown("request/unknown-site", LocalizedText(de: "Den Standort", en: "site"), id, names)
  }

  static func unknownRule(_ id: String, among names: [String]) -> Diagnostic {
    unknown("request/unknown-rule", LocalizedText(de: "Die Regel", en: "rule"), id, names)
  }

  static func unknown(_ code: String, _ what: LocalizedText, _ id: String, _ names: [String]) -> Diagnostic {
    let listed = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : "")
    let nearest = NearestName.of(id, among: names) ?? names.first { $0.contains(id) }
    return Diagnostic(
      code, LocalizedText(de: "\(what.de) „\(id)“ gibt es nicht.", en: "There is no \(what.en) “\(id)”."),
      hint: nearest.map { LocalizedText(de: "gemeint ist vielleicht „\($0)“", en: "did you mean “\($0)”?") }
        ?? LocalizedText(de: "möglich sind: \(listed)", en: "possible are: \(listed)"))
  }
}
