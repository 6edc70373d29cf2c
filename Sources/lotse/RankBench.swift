internal import ArgumentParser
internal import Commands
internal import Evaluation
internal import SourceText

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// `lotse rankbench`: the time of counting places under drawn weights, for `make bench`.
struct RankBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rankbench", abstract: "Misst die Auszählung der Plätze.", shouldDisplay: false)

  private static let rounds = 7

  @Option(help: "Standorte.")
  var sites = 1_000
  @Option(help: "Kriterien.")
  var criteria = 15
  @Option(help: "Ziehungen.")
  var draws = 10_000
  @Option(help: "Gleichzeitige Aufgaben.")
  var tasks = 2

  func validate() throws {
    guard min(sites, criteria, draws, tasks) >= 1 else {
      throw ValidationError("Alle Zahlen müssen mindestens 1 sein.")
    }
  }

  func run() async throws {
    var generator = SeededGenerator(seed: 1)
    let points = (0..<sites).map { _ in (0..<criteria).map { _ in 100 * generator.unit() } }
    let sampler = WeightSampler(around: (0..<criteria).map { Double(criteria - $0) }, .around(share: 0.5))
    let acceptability = RankAcceptability(
      points: points, weights: sampler, seed: 1, top: 5, watched: Array(0..<min(5, sites)))
    let clock = ContinuousClock()
    var times: [Duration] = []
    let start = Self.processorSeconds
    for _ in 0..<Self.rounds {
      let time = await clock.measure { _ = await acceptability.tally(draws: draws, tasks: tasks) }
      times.append(time)
    }
    let processor = (Self.processorSeconds - start) / Double(Self.rounds)
    times.sort()
    Console(language: .de).print(
      """
      places, \(sites) sites × \(criteria) criteria × \(draws) draws, \(tasks) tasks, ms: \
      least \(Self.milliseconds(times[0])), median \(Self.milliseconds(times[times.count / 2])), \
      processor time \(Self.milliseconds(.seconds(processor))); limit 100

      """)
  }

  /// Seconds of processor time of all threads so far.
  private static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  private static func milliseconds(_ time: Duration) -> Int {
    Int(time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000)
  }
}
