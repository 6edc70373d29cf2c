public import Decimals
public import Facts
public import Region

/// One field of one site, with what an answer would do to the results of several enquiries.
public struct HelpfulAnswer: Sendable {
  public let site: Site
  public let path: FactPath
  /// Enquiries in which the answer can still change the first places, alone or with others.
  public internal(set) var enquiries: Int
  /// Enquiries in which it can do so alone.
  public internal(set) var enquiriesAlone: Int
  /// First places that the answer is expected to change alone, summed over the enquiries.
  public internal(set) var expectedChanges: Decimal34

  /// So many first places are looked at in each enquiry.
  public static let top = 5

  /// All answers that can matter to an enquiry: most places expected to change first, then most enquiries, then by site
  /// and field.
  static func all(_ assessments: [Assessment]) -> [HelpfulAnswer] {
    var found: [Key: HelpfulAnswer] = [:]
    for question in assessments.flatMap({ $0.nextQuestions(top: top).questions }) {
      let key = Key(site: question.site.id, path: question.path)
      var answer =
        found[key]
        ?? HelpfulAnswer(
          site: question.site, path: question.path, enquiries: 0, enquiriesAlone: 0, expectedChanges: .zero)
      answer.enquiries += 1
      answer.enquiriesAlone += question.hasEffectAlone ? 1 : 0
      answer.expectedChanges = answer.expectedChanges + question.expectedChanges
      found[key] = answer
    }
    return found.values.sorted(by: comesBefore)
  }

  private struct Key: Hashable {
    let site: SiteID
    let path: FactPath
  }

  private static func comesBefore(_ a: HelpfulAnswer, _ b: HelpfulAnswer) -> Bool {
    if a.expectedChanges != b.expectedChanges { return a.expectedChanges > b.expectedChanges }
    if a.enquiries != b.enquiries { return a.enquiries > b.enquiries }
    return a.site.id != b.site.id ? a.site.id < b.site.id : a.path < b.path
  }
}
