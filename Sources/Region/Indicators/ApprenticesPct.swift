import Decimals
import Facts

extension Indicator {
  /// Planned apprentices in percent of the permanent jobs.
  static let apprenticesPct = Indicator("apprentices_pct", .enquiry) { input in
    input.enquiry("workforce.apprentices").mappingNumbers { $0.multiplying(.hundred) ?? $0 }
      .divided(by: input.enquiry("workforce.jobs_total"), whenZero: IndicatorWording.noJobs)
  }
}
