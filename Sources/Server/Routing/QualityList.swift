/// A list with quality values, as in `Accept` and `Accept-Language`: `de, en;q=0.5`.
struct QualityList: Sendable {
  /// One range with its quality in thousandths.
  struct Item: Sendable, Hashable {
    let range: String
    let quality: Int
  }

  let items: [Item]

  /// Reads a field value; items that make no sense are left out.
  init(_ value: String) {
    items = value.split(separator: ",").compactMap { part in
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
      guard let range = pieces.first, !range.isEmpty else { return nil }
      guard let weight = pieces.dropFirst().first(where: { $0.hasPrefix("q=") }) else {
        return Item(range: range, quality: 1000)
      }
      return Self.thousandths(weight.dropFirst(2)).map { Item(range: range, quality: $0) }
    }
  }

  /// The offer with the highest quality; of equal ones the first. nil when none is wanted.
  ///
  /// - Parameter specificity: how closely a range names an offer; nil when it does not. The closest range decides.
  func best<T>(_ offers: [T], _ specificity: (String, T) -> Int?) -> T? {
    var best: (offer: T, quality: Int)?
    for offer in offers {
      let fitting = items.compactMap { item in specificity(item.range, offer).map { (rank: $0, quality: item.quality) }
      }
      guard let closest = fitting.max(by: { $0.rank < $1.rank })?.quality, closest > (best?.quality ?? 0) else {
        continue
      }
      best = (offer, closest)
    }
    return best?.offer
  }

  /// `0.5` is 500; nil for anything but 0…1 with up to three places.
  private static func thousandths(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let places = parts.count == 2 ? String(parts[1]) : ""
    guard let whole = parts.first.flatMap({ Int($0) }), (0...1).contains(whole), places.count <= 3,
      places.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    let value = whole * 1000 + (Int(places + String(repeating: "0", count: 3 - places.count)) ?? 0)
    return value <= 1000 ? value : nil
  }
}
