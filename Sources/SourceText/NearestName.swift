/// Finds the name that a misspelt word was probably meant to be.
public enum NearestName {
  /// The candidate with the smallest edit distance to `word`, if that is at most a third of the longer word (at least 1).
  ///
  /// Upper and lower case, `-` and `_` do not count as differences. Of equally near names the first in order wins.
  ///
  /// - Complexity: O(*candidates* × *length*²).
  public static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    let folded = fold(word)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let other = fold(candidate)
      let limit = max(1, max(folded.count, other.count) / 3)
      let distance = editDistance(folded, other, limit: limit)
      guard distance <= limit, distance < best?.distance ?? .max else { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  private static func fold(_ text: String) -> [Character] {
    Array(text.lowercased().replacing("-", with: "_"))
  }

  /// Damerau–Levenshtein distance (adjacent transposition counts as one); anything above `limit` is `limit + 1`.
  private static func editDistance(_ a: [Character], _ b: [Character], limit: Int) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    var rows = [Array(0...b.count)]
    for i in 1...max(a.count, 1) where i <= a.count {
      var row = [i] + Array(repeating: 0, count: b.count)
      for j in 1...max(b.count, 1) where j <= b.count {
        row[j] = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], rows[i - 2][j - 2] + 1) }
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
