import Decimals
import Facts
import SourceText

extension Indicator {
  /// Qualified people in employment within 30 minutes for each job of the project; all occupations together.
  static let skilledRatio = Indicator("skilled_ratio", .pair) { input in
    let people = input.indicator("qualified_30")
    let jobs = input.enquiry("workforce.jobs_total")
    var result = people.divided(by: jobs, whenZero: IndicatorWording.noJobs)
    guard result.isKnown else { return result }
    if let number = people.leading?.number?.intValue { result.details["people"] = .grouped(number) }
    if let number = jobs.leading?.number?.intValue { result.details["jobs"] = .grouped(number) }
    return result
  }
}
