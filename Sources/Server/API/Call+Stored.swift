internal import HTTPTypes
internal import Store

extension Call {
  /// A stored enquiry.
  ///
  /// - Throws: a problem when it is not there, or no longer.
  func enquiry(_ id: EnquiryID) throws -> StoredEnquiry {
    guard let enquiry = try services.store.enquiry(id) else { throw ProblemWording.notFound }
    return enquiry
  }

  /// The stored enquiry that the path names.
  func enquiry() throws -> StoredEnquiry { try enquiry(EnquiryID(rawValue: parameter("enquiry"))) }

  /// The text of a stored enquiry, newest without a number; that it is read is written down.
  ///
  /// - Throws: a problem when there is no such version.
  func text(of enquiry: StoredEnquiry, version: Int? = nil) throws -> EnquiryVersion {
    guard let text = try services.store.enquiryText(enquiry.id, version: version) else { throw ProblemWording.notFound }
    try logRead(of: enquiry)
    return text
  }

  /// The stored assessment that the path names.
  func assessment() throws -> StoredAssessment {
    let id = AssessmentID(rawValue: parameter("assessment"))
    guard let assessment = try services.store.assessment(id) else { throw ProblemWording.notFound }
    return assessment
  }

  /// Writes down that somebody has read an enquiry, unless it is open to everybody anyway.
  func logRead(of enquiry: StoredEnquiry) throws {
    guard enquiry.level != .open else { return }
    try log(.enquiry(enquiry.id))
  }

  /// Writes down that somebody has read an assessment, unless its enquiry is open. One that was sent along and not kept
  /// counts as confidential.
  func logRead(of assessment: StoredAssessment) throws {
    if let id = assessment.enquiry, try enquiry(id).level == .open { return }
    try log(.assessment(assessment.id))
  }

  private func log(_ subject: LogEntry.Subject) throws {
    try services.store.log(LogEntry(.read, subject, by: principal.author, at: services.clock.now()))
  }

  /// The tag that the caller has seen, if it is that of what is there now.
  ///
  /// - Throws: 428 without `If-Match`, 412 when it names another tag. A weak tag never matches.
  /// - Returns: nil for `*`: whatever is there.
  func condition(_ current: StoredEnquiry) throws -> String? {
    guard let value = fields[.ifMatch] else { throw ProblemWording.noCondition }
    let tags = EntityTag.list(value)
    if tags.contains("*") { return nil }
    guard tags.contains(current.tag) else { throw ProblemWording.changedMeanwhile(current.tag) }
    return current.tag
  }
}
