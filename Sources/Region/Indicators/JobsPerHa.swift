import Facts

extension Indicator {
  /// Permanent jobs for each hectare of net plot. With 0 ha (rented rooms) it does not apply.
  static let jobsPerHa = Indicator("jobs_per_ha", .enquiry) { input in
    input.enquiry("workforce.jobs_total").divided(
      by: input.enquiry("site.area_ha"), whenZero: IndicatorWording.rentsRooms)
  }
}
