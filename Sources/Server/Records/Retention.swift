#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
public import Store

/// How long things are kept, and what is deleted when their time is over.
public struct Retention: Sendable, Hashable {
  /// Months after closing; the usual time is two years.
  public var months: Int
  /// Months that an entry of the log stays.
  public var logMonths: Int

  /// Periods in months, at least one each.
  public init(months: Int = 24, logMonths: Int = 36) {
    self.months = months
    self.logMonths = logMonths
  }

  /// Months after which an enquiry that nobody goes on filling in is dropped.
  static let draftMonths = 3

  /// What a run deleted.
  public struct Outcome: Sendable, Hashable {
    public let tombstones: [Tombstone]
    public let logEntries: Int
  }

  /// Deletes what was closed before the period, log entries of before theirs, and links that have expired.
  ///
  /// - Parameter dryRun: nothing is deleted; what would be is told.
  public func run(_ store: Store, at: Int64, dryRun: Bool = false) throws -> Outcome {
    let tombstones = try store.expire(closedBefore: Self.moment(months, before: at), at: at, dryRun: dryRun)
    let logEntries = try store.expireLog(before: Self.moment(logMonths, before: at), dryRun: dryRun)
    if !dryRun {
      try store.expireAnswerLinks(at: at)
      try store.expireDrafts(untouchedSince: Self.moment(Self.draftMonths, before: at))
      try store.sweepOrphans()
      // What a reader kept from being wiped before.
      try store.wipeLog()
    }
    return Outcome(tombstones: tombstones, logEntries: logEntries)
  }

  /// The same time of day (UTC) so many months earlier; the last day of the month where that has no such day.
  static func moment(_ months: Int, before at: Int64) -> Int64 {
    var seconds = time_t(at)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let day = parts.tm_mday
    parts.tm_mon -= Int32(months)
    let moment = timegm(&parts)
    guard parts.tm_mday != day else { return Int64(moment) }
    // The day ran over into the next month: its day 0 is the last of the one before.
    parts.tm_mday = 0
    return Int64(timegm(&parts))
  }
}
