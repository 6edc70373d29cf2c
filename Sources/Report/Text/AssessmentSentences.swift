internal import Decimals
public import Evaluation
public import Facts
internal import Region
public import Rulebook
internal import SourceText

/// The result in one or two sentences.
public enum ResultSentence {
  /// How many sites stand where.
  public static func text(_ assessment: Assessment, _ format: FactFormat) -> String {
    func count(_ standing: Standing) -> Int { assessment.sites.count { $0.standing == standing } }
    if assessment.sites.allSatisfy({ !$0.knockOuts.contains { $0.knockOut.isDecisive } }) {
      return format.say(
        de: "Kein prüfbares Muss genannt: alle \(assessment.ranking.count) Standorte kommen in Frage.",
        en: "No must stated that can be checked: all \(assessment.ranking.count) sites are possible.")
    }
    let parts: [(Int, String, String)] = [
      (count(.ready), "erfüllt alle prüfbaren Muss-Punkte", "meets every must that can be checked"),
      (count(.clarify), "zu klären", "to clarify"),
      (count(.undocumented), "zu wenig bekannt", "too little known"),
      (count(.excluded), "scheiden aus", "drop out"),
    ]
    let total = assessment.sites.count
    let texts = parts.enumerated().filter { $1.0 > 0 }.map { index, part in
      let number = part.0 == total && total > 1 ? format.say(de: "alle \(total)", en: "all \(total)") : "\(part.0)"
      let single = part.0 == 1
      let de =
        index == 0 && !single ? "erfüllen alle prüfbaren Muss-Punkte" : index == 3 && single ? "scheidet aus" : part.1
      let en =
        index == 0 && !single ? "meet every must that can be checked" : index == 3 && single ? "drops out" : part.2
      return "\(number) \(format.say(de: de, en: en))"
    }
    return format.say(de: "Von \(total) Standorten: ", en: "Of \(total) sites: ") + texts.joined(separator: " · ") + "."
  }
}

/// One reason for which sites are not offered.
public struct ExclusionGroup: Sendable {
  public let knockOut: KnockOut
  /// Sites that miss it.
  public let count: Int
  /// Sites that miss nothing else.
  public let alone: Int
}

extension Assessment {
  /// Decisive knock-outs of this enquiry in words, in the order of the rulebook.
  public func mustSentences(_ format: FactFormat) -> [String] {
    guard let site = sites.first else { return [] }
    return site.knockOuts.filter(\.knockOut.isDecisive).map { result in
      "\(result.knockOut.title[format.language]): \(result.requiredText(format))"
    }
  }

  /// Values that the investor did not state and that would be assessed, in order of path.
  public var stillToState: [FactPath] {
    let results = (sites.first?.criteria ?? []) + project.criteria
    return Set(results.flatMap(\.tellUs)).sorted()
  }

  /// Why sites are not offered, most frequent first.
  public var exclusionGroups: [ExclusionGroup] {
    rulebook.knockOuts.compactMap { knockOut in
      let hit = excluded.filter { $0.exclusions.contains { $0.knockOut.id == knockOut.id } }
      guard !hit.isEmpty else { return nil }
      return ExclusionGroup(knockOut: knockOut, count: hit.count, alone: hit.count { $0.exclusions.count == 1 })
    }.sorted { $0.count > $1.count }
  }

  /// How much of the rulebook nobody has decided yet.
  public func assumptionSentence(_ format: FactFormat) -> String {
    let bases = rulebook.criteria.map(\.basis) + rulebook.knockOuts.map(\.basis)
    let assumed = bases.count(where: \.isAssumption)
    if assumed == bases.count {
      return format.say(
        de: "Gewichte, Wertfunktionen und Grenzen sind Annahmen, noch nicht beschlossen.",
        en: "Weights, value functions and limits are assumptions, not decided yet.")
    }
    return format.say(
      de: "\(assumed) von \(bases.count) Regeln sind Annahmen, noch nicht beschlossen.",
      en: "\(assumed) of \(bases.count) rules are assumptions, not decided yet.")
  }

  /// Whether a knock-out stands for a must of the enquiry: it decides the order, or the enquiry lists what it decides.
  package func isMust(_ knockOut: KnockOut) -> Bool {
    knockOut.isDecisive || knockOut.decides.contains(where: enquiry.must.contains)
  }

  /// Whether a knock-out waits for data at every site, so that it is said once and not at each site.
  package func isOpenEverywhere(_ knockOut: KnockOut) -> Bool {
    uncheckable.contains { $0.cause == .unknownEverywhere(knockOut) }
  }
}

extension SiteResult {
  /// What decisive knock-outs and heavy criteria wait for, with whom to ask; what is open at every site is left out.
  public func openLines(_ format: FactFormat, _ assessment: Assessment) -> [String] {
    openItems(format, assessment).map { item in
      item.text + (item.ask.map { format.say(de: " – fragen: ", en: " – ask: ") + $0 } ?? "")
    }
  }

  /// What is open at this site and not at every site.
  func openItems(_ format: FactFormat, _ assessment: Assessment) -> [ToClarify] {
    let everywhere = assessment.rulebook.knockOuts.filter(assessment.isOpenEverywhere).map(\.id)
    return toClarify(format, roles: assessment.rulebook.roles).filter { item in
      item.isDecisive || item.decides.contains { !everywhere.contains($0) }
    }
  }

  /// Fields of the site on which claims disagree, with all claims, in the order of the dictionary.
  public func conflictLines(_ format: FactFormat) -> [String] {
    format.dictionary.definitions(of: .site).compactMap { definition in
      let claims = facts.fact(definition.path.name).inputs
      guard !SiteFacts.headFields.contains(definition.path.name), Set(claims.map(\.value)).count > 1 else { return nil }
      let values = claims.map { claim in
        let part = claim.scope == .part ? format.say(de: ", Teil", en: ", part") : ""
        return format.value(claim.value, definition.path)
          + (claim.asOf.map { " (\($0.text(format.language))\(part))" } ?? "")
      }
      return "\(format.label(definition.path)) " + format.say(de: "widersprüchlich: ", en: "contradictory: ")
        + values.joined(separator: " | ")
    }
  }
}

extension KnockOutResult {
  /// Why the site is not offered: what is asked for, what is there, and how much is missing.
  public func missText(_ format: FactFormat) -> String {
    let missing = gap.map { gap in
      format.say(de: gap == .one ? ", es fehlt " : ", es fehlen ", en: ", short by ")
        + format.numbers.gap(gap, requirement.unit)
    }
    let over = ["<=", "<"].contains(requirement.comparison)
    let much = gap.map { gap in
      format.say(de: ", zu viel um ", en: ", over by ") + format.numbers.gap(gap, requirement.unit)
    }
    return "\(knockOut.title[format.language]): \(requiredText(format)), "
      + format.say(de: "hier ", en: "here ") + actualText(format) + ((over ? much : missing) ?? "")
  }
}
