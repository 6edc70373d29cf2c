import Facts

extension Indicator {
  /// Fresh water in m³ a day for each permanent job. Water in closed loops is not fresh water and so already left out.
  static let waterPerJob = Indicator("water_per_job", .enquiry) { input in
    input.enquiry("utilities.water_m3_day").divided(
      by: input.enquiry("workforce.jobs_total"), whenZero: IndicatorWording.noJobs)
  }
}
