public import SourceText

/// How far an enquiry is.
public enum EnquiryStatus: String, Sendable, Hashable, CaseIterable {
  /// An answer is due.
  case open
  /// An answer was sent.
  case answered
  /// The investor settles at a site.
  case settled
  /// One of the two sides has given up.
  case declined

  /// The word on paper and pages.
  public var name: LocalizedText {
    switch self {
    case .open: LocalizedText(de: "offen", en: "open")
    case .answered: LocalizedText(de: "beantwortet", en: "answered")
    case .settled: LocalizedText(de: "angesiedelt", en: "settled")
    case .declined: LocalizedText(de: "abgesagt", en: "declined")
    }
  }
}

/// How confidential an enquiry is: `confidentiality.level` of its text; `strict` where that is silent.
public enum ConfidentialityLevel: String, Sendable, Hashable, CaseIterable {
  case open, confidential, strict
}
