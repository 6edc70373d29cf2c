import Facts
import SourceText

extension Indicator {
  /// How the sectors of the site fit the project: none, partial, core.
  ///
  /// core: a sector word means the project's division. partial: a part of the division is meant, or word and project share
  /// a cluster of the Länder. Unknown without sectors of the site, or when the enquiry names neither division nor cluster.
  static let clusterMatch = Indicator("cluster_match", .pair) { input in
    let sectors = input.site("sectors")
    let division = input.enquiry("sector.nace_division")
    let clusters = input.enquiry("sector.state_clusters")
    guard sectors.isKnown else { return .unknown(absent: sectors.absent, inputs: sectors.inputs) }
    guard division.isKnown || clusters.isKnown else {
      return .unknown(absent: division.absent.union(clusters.absent), inputs: sectors.inputs)
    }
    let words = input.reference.clusterWords
    let project = ClusterProject(
      division: division.leading?.text,
      clusters: Set((clusters.leading?.texts ?? []).flatMap { words.stateClusters[$0]?.clusters ?? [] }))
    let best = sectors.readings.map { project.best(($0.texts ?? []).compactMap { words.siteSectors[$0] }) }
    var details: [String: LocalizedText] = [:]
    if let word = best.first?.word { details["sector"] = word.label }
    return .readings(
      best.map { .text($0.match) }.uniqued, status: sectors.status,
      inputs: sectors.inputs + division.inputs + clusters.inputs, details: details)
  }
}

/// What the enquiry says of its sector.
private struct ClusterProject {
  let division: String?
  let clusters: Set<String>

  /// The best match among sector words, and the first word that gives it.
  func best(_ words: [ClusterWords.Word]) -> (match: String, word: ClusterWords.Word?) {
    let matches = words.map { (match: match($0), word: Optional($0)) }
    for wanted in ["core", "partial"] {
      if let found = matches.first(where: { $0.match == wanted }) { return found }
    }
    return ("none", nil)
  }

  private func match(_ word: ClusterWords.Word) -> String {
    if let division, word.core.contains(division) { return "core" }
    if let division, word.partial.contains(division) { return "partial" }
    return word.clusters.contains(where: clusters.contains) ? "partial" : "none"
  }
}
