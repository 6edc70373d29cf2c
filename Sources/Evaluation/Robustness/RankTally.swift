/// How often alternatives stood where, counted over draws. Tallies of separate draws add up, in any order.
package struct RankTally: Sendable, Hashable {
  /// Draws counted.
  package private(set) var draws = 0
  /// Draws in which the alternative was first, by alternative.
  package fileprivate(set) var first: [Int]
  /// Draws in which it was among the first `top`, by alternative.
  package fileprivate(set) var inTop: [Int]
  /// Draws in which it had no place, by alternative.
  package fileprivate(set) var absent: [Int]
  /// Draws by place (from 0), for each watched alternative.
  package fileprivate(set) var places: [[Int]]
  /// Draws in which no alternative had a place.
  package fileprivate(set) var nobody = 0

  /// An empty tally.
  package init(alternatives: Int, watched: Int) {
    first = Array(repeating: 0, count: alternatives)
    inTop = first
    absent = first
    places = Array(repeating: first, count: watched)
  }

  /// Adds what was counted elsewhere for the same alternatives.
  package mutating func add(_ other: RankTally) {
    draws += other.draws
    nobody += other.nobody
    Self.add(other.first, to: &first)
    Self.add(other.inTop, to: &inTop)
    Self.add(other.absent, to: &absent)
    for index in places.indices { Self.add(other.places[index], to: &places[index]) }
  }

  private static func add(_ more: [Int], to counts: inout [Int]) {
    for index in counts.indices { counts[index] += more[index] }
  }

  fileprivate mutating func addDraws(_ count: Int) { draws += count }
}

/// Ranks alternatives in blocks of draws, without sorting: the first by comparing, the first few by a threshold, and the
/// places of the watched ones by counting who is better.
package struct RankCounter {
  private let alternatives: Int
  private let width: Int
  private let top: Int
  private let watched: [Int]
  private var best: [Double]
  private var leader: [Int]
  private var better: [Int]
  /// The greatest scores so far, `top` rows of a block.
  private var greatest: [Double]
  /// The counts so far.
  package private(set) var tally: RankTally

  /// - Parameters:
  ///   - width: draws in a block, a multiple of 8.
  ///   - top: so many places count as being among the first; at least 1.
  ///   - watched: alternatives whose every place is counted.
  package init(alternatives: Int, width: Int, top: Int, watched: [Int]) {
    precondition(width > 0 && width % Self.group == 0, "a block has a multiple of \(Self.group) draws")
    self.alternatives = alternatives
    self.width = width
    self.top = max(1, min(top, max(1, alternatives)))
    self.watched = watched
    best = Array(repeating: 0, count: width)
    leader = Array(repeating: 0, count: width)
    better = leader
    greatest = Array(repeating: 0, count: self.top * width)
    tally = RankTally(alternatives: alternatives, watched: watched.count)
  }

  /// Draws looked at together before one of them is sorted in.
  private static let group = 8

  /// Counts a block.
  ///
  /// - Parameters:
  ///   - scores: the score of alternative a in draw d at `a * width + d`; −∞ where it has no place. Of equal scores the
  ///     alternative with the smaller index is better.
  ///   - draws: so many draws of the block count.
  package mutating func count(_ scores: UnsafePointer<Double>, draws: Int) {
    tally.addDraws(draws)
    countFirst(scores, draws)
    countTop(scores, draws)
    for (row, alternative) in watched.enumerated() { countPlaces(of: alternative, row, scores, draws) }
  }

  private mutating func countFirst(_ scores: UnsafePointer<Double>, _ draws: Int) {
    let width = self.width
    best.withUnsafeMutableBufferPointer { best in
      leader.withUnsafeMutableBufferPointer { leader in
        guard let best = best.baseAddress, let leader = leader.baseAddress else { return }
        for draw in 0..<width {
          best[draw] = -.infinity
          leader[draw] = -1
        }
        for alternative in 0..<alternatives {
          let row = scores + alternative * width
          for draw in 0..<width {
            let isBetter = row[draw] > best[draw]
            best[draw] = isBetter ? row[draw] : best[draw]
            leader[draw] = isBetter ? alternative : leader[draw]
          }
        }
      }
    }
    for draw in 0..<draws {
      if leader[draw] < 0 { tally.nobody += 1 } else { tally.first[leader[draw]] += 1 }
    }
  }

  /// A score among the first is at least the last of the greatest; equal scores at the end all count.
  private mutating func countTop(_ scores: UnsafePointer<Double>, _ draws: Int) {
    let (width, top, alternatives) = (self.width, self.top, self.alternatives)
    greatest.withUnsafeMutableBufferPointer { greatest in
      guard let rows = greatest.baseAddress else { return }
      for index in 0..<top * width { rows[index] = -.infinity }
      for alternative in 0..<alternatives {
        Self.enter(scores + alternative * width, into: rows, top: top, width: width)
      }
      let last = rows + (top - 1) * width
      for alternative in 0..<alternatives {
        let row = scores + alternative * width
        var (among, absent) = (0, 0)
        for draw in 0..<draws {
          among &+= row[draw] >= last[draw] ? 1 : 0
          absent &+= row[draw] == -.infinity ? 1 : 0
        }
        // Where fewer than `top` have a place, the last of the greatest is −∞ too.
        if absent > 0 {
          for draw in 0..<draws where row[draw] == -.infinity && last[draw] == -.infinity { among -= 1 }
        }
        tally.inTop[alternative] += among
        tally.absent[alternative] += absent
      }
    }
  }

  /// Sorts a row of scores into the greatest so far, each draw for itself; most groups hold nothing new.
  private static func enter(
    _ row: UnsafePointer<Double>, into rows: UnsafeMutablePointer<Double>, top: Int, width: Int
  ) {
    let last = rows + (top - 1) * width
    for start in stride(from: 0, to: width, by: group) {
      var isNew = 0
      for draw in start..<start + group { isNew |= row[draw] > last[draw] ? 1 : 0 }
      guard isNew != 0 else { continue }
      for draw in start..<start + group where row[draw] > last[draw] {
        var place = top - 1
        while place > 0, rows[(place - 1) * width + draw] < row[draw] {
          rows[place * width + draw] = rows[(place - 1) * width + draw]
          place -= 1
        }
        rows[place * width + draw] = row[draw]
      }
    }
  }

  private mutating func countPlaces(of alternative: Int, _ row: Int, _ scores: UnsafePointer<Double>, _ draws: Int) {
    let (width, alternatives) = (self.width, self.alternatives)
    let own = scores + alternative * width
    better.withUnsafeMutableBufferPointer { better in
      guard let better = better.baseAddress else { return }
      for draw in 0..<width { better[draw] = 0 }
      for other in 0..<alternative {
        let row = scores + other * width
        for draw in 0..<width { better[draw] &+= row[draw] >= own[draw] ? 1 : 0 }
      }
      for other in alternative + 1..<max(alternatives, alternative + 1) {
        let row = scores + other * width
        for draw in 0..<width { better[draw] &+= row[draw] > own[draw] ? 1 : 0 }
      }
    }
    for draw in 0..<draws where own[draw] != -.infinity { tally.places[row][better[draw]] += 1 }
  }
}
