internal import Evaluation
internal import Facts
internal import Region
internal import SourceText

extension EffectReport {
  /// All enquiries and sums; see docs/reference/rules-command.md.
  public var json: JSON {
    .object([
      "old": state(effect.old), "new": state(effect.new), "as_of": .string(asOf.description),
      "sites": .number(effect.sites), "without_effect": .boolean(effect.isWithoutEffect),
      "enquiries": .array(effect.enquiries.map(enquiry)),
      "totals": .object([
        "district": .array(totals(.district).map(total)), "state": .array(totals(.state).map(total)),
        "size": .array(totals(.size).map(total)),
      ]),
    ])
  }

  private func state(_ state: RulebookEffect.State) -> JSON {
    .object(["id": .string(state.id), "hash": .string(state.hash)])
  }

  private func enquiry(_ enquiry: EnquiryEffect) -> JSON {
    .object([
      "id": .string(enquiry.id), "title": .string(enquiry.title[language]),
      "first_before": .array(enquiry.before.map { .string($0.site.rawValue) }),
      "first_after": .array(enquiry.after.map { .string($0.site.rawValue) }),
      "moves": .array(enquiry.moves.map(move)), "newly_excluded": .array(enquiry.newlyExcluded.map(move)),
      "newly_offered": .array(enquiry.newlyOffered.map(move)), "risen": .number(enquiry.risen),
      "fallen": .number(enquiry.fallen), "other_points": .number(enquiry.otherPoints),
    ])
  }

  private func move(_ move: SiteMove) -> JSON {
    .object([
      "site": .string(move.site.rawValue), "name": .string(move.name), "before": place(move.before),
      "after": place(move.after), "causes": .array(move.causes.map(cause)),
    ])
  }

  private func place(_ place: SitePlace) -> JSON {
    .object([
      "rank": place.rank.map(JSON.number) ?? .null, "standing": .string(place.standing.rawValue),
      "points": .number(place.points),
    ])
  }

  private func cause(_ cause: MoveCause) -> JSON {
    let (kind, id): (String, String?) =
      switch cause.rule {
      case .criterion(let id): ("criterion", id)
      case .knockOut(let id): ("knock_out", id)
      case .documentation: ("documentation", nil)
      }
    return .object([
      "kind": .string(kind), "id": .optional(id), "passes": .number(cause.passes), "points": .optional(cause.points),
      "others_points": .optional(cause.othersPoints),
    ])
  }

  private func total(_ entry: (name: String, tally: Tally)) -> JSON {
    .object([
      "name": .string(entry.name), "sites": .number(entry.tally.sites),
      "first_before": .number(entry.tally.firstBefore), "first_after": .number(entry.tally.firstAfter),
      "offered_before": .number(entry.tally.offeredBefore), "offered_after": .number(entry.tally.offeredAfter),
    ])
  }
}
