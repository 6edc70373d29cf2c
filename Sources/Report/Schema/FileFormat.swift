internal import Evaluation
package import Facts
internal import Region
internal import Rulebook
public import SourceText
package import YAML

/// A kind of YAML file that people write, with its shape.
public struct FileFormat: Sendable {
  /// The name of its schema, and of its reference.
  public let name: String
  public let title: LocalizedText
  /// Where such files lie, for the settings of editors.
  public let paths: [String]
  /// What the whole file is.
  package let root: Shape.Value

  /// All formats: those of a rulebook, of sites, enquiries and judgements about weights.
  package static func all(_ dictionary: FactsDictionary) -> [FileFormat] {
    rulebook.filter { $0.name != "tests" } + [
      tests(dictionary),
      FileFormat("site", "Standort", "Site", ["sites/*.yaml"], .mapping(Site.shape(dictionary))),
      FileFormat("enquiry", "Anfrage", "Enquiry", ["seeds/enquiries/*.yaml"], .mapping(Enquiry.shape(dictionary))),
      FileFormat(
        "judgements", "Urteile über Gewichte", "Judgements about weights", ["**/urteile*.yaml", "**/judgements*.yaml"],
        .mapping(WeightJudgements.shape)),
    ] + reference
  }

  /// Vocabulary, and reference data that are no tables.
  private static let reference: [FileFormat] = [
    FileFormat(
      "topics", "Themen und Fächer", "Topics and subjects", ["seeds/vocabulary/topics.yaml"], .mapping(Topics.shape)),
    FileFormat("places", "Orte", "Places", ["seeds/vocabulary/places.yaml"], .mapping(Places.shape)),
    FileFormat(
      "cluster-words", "Cluster und Branchen", "Clusters and sectors", ["seeds/vocabulary/clusters.yaml"],
      .mapping(ClusterWords.shape)),
    FileFormat("skills", "Berufe", "Trades", ["seeds/vocabulary/skills.yaml"], .mapping(Skill.fileShape)),
    FileFormat("partners", "Partner", "Partners", ["seeds/reference/partners.yaml"], .mapping(Partner.fileShape)),
    FileFormat("rooms", "Räume zur Miete", "Rooms to let", ["seeds/reference/rooms.yaml"], .mapping(Room.fileShape)),
  ]

  /// The formats of the files of a rulebook.
  package static let rulebook: [FileFormat] = [
    FileFormat(
      "rulebook", "Kopf des Regelwerks", "Head of the rulebook", ["rules/*/rulebook.yaml"], .mapping(Rulebook.headShape)
    ),
    FileFormat(
      "facts", "Faktenverzeichnis", "Facts dictionary", ["rules/*/facts/*.yaml"], .list(.mapping(FactDefinition.shape))),
    FileFormat(
      "roles", "Rollen: wer gefragt werden kann", "Roles: who can be asked", ["rules/*/roles.yaml"],
      .entries(.localized)),
    FileFormat("goals", "Ziele", "Goals", ["rules/*/goals.yaml"], .list(.mapping(Goal.shape))),
    FileFormat(
      "groups", "Gruppen der Kriterien", "Groups of criteria", ["rules/*/groups.yaml"], .list(.mapping(Group.shape))),
    FileFormat("weights", "Gewichte", "Weights", ["rules/*/weights.yaml"], .mapping(Weights.shape)),
    FileFormat(
      "knock-outs", "Ausschlusskriterien", "Knock-outs", ["rules/*/knock-outs.yaml"], .mapping(Rulebook.knockOutsShape)),
    FileFormat("criteria", "Kriterien", "Criteria", ["rules/*/criteria/*.yaml"], .list(.mapping(Criterion.shape))),
    FileFormat(
      "presets", "Gewichtungsprofile", "Weighting profiles", ["rules/*/presets.yaml"], .list(.mapping(Preset.shape))),
    FileFormat("advice", "Hinweise", "Advice", ["rules/*/advice.yaml"], .list(.mapping(AdviceRule.shape))),
    FileFormat(
      "tables", "Entscheidungstabellen", "Decision tables", ["rules/*/funding/*.yaml"],
      .list(.mapping(DecisionTable.shape))),
    FileFormat(
      "status", "Stand des Regelwerks", "Life of the rulebook", ["rules/*/status.yaml"], .mapping(RulebookLife.shape)),
    tests(nil),
  ]

  /// Rule tests; with a dictionary also the fields that they set.
  private static func tests(_ dictionary: FactsDictionary?) -> FileFormat {
    FileFormat(
      "tests", "Regeltests", "Rule tests", ["rules/*/tests/*.yaml"], .mapping(RuleTest.fileShape(dictionary)))
  }

  private init(_ name: String, _ de: String, _ en: String, _ paths: [String], _ root: Shape.Value) {
    self.name = name
    title = LocalizedText(de: de, en: en)
    self.paths = paths
    self.root = root
  }

  /// The format of a file of a rulebook by its path in the folder; nil for a file of no known format.
  public static func ofRulebook(_ path: String) -> FileFormat? {
    rulebook.first { format in
      format.paths.contains { pattern in
        let name = pattern.dropFirst("rules/*/".count)
        guard name.hasSuffix("/*.yaml") else { return path == name }
        let folder = name.dropLast("*.yaml".count)
        return path.hasPrefix(folder) && path.hasSuffix(".yaml") && !path.dropFirst(folder.count).contains("/")
      }
    }
  }
}
