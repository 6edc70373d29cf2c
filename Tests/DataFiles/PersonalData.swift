/// Mail addresses and phone numbers, which stand nowhere in this project.
package enum PersonalData {
  /// The first mail address or phone number of a text; nil when there is none. Web addresses are no phone numbers.
  package static func first(in text: String) -> String? {
    if let mail = text.firstMatch(of: mail) { return String(mail.output) }
    let prose = text.replacing(address, with: "")
    return (prose.firstMatch(of: international) ?? prose.firstMatch(of: national)).map { String($0.output) }
  }

  private static var mail: Regex<Substring> { /[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}/ }
  private static var address: Regex<Substring> { /https?:\/\/[^\s"',}]+/ }
  private static var international: Regex<Substring> { /(?:\+|\b00)(?:49|48|420)[ \/()0-9\-]{6,}/ }
  /// An area code, a separator and a number; or a word for telephone before digits.
  private static var national: Regex<Substring> {
    /(?:Tel|Fon|Telefon|Phone|Fax)[.:]? ?[0-9]|\b0[1-9][0-9]{1,4} ?[ \/\-] ?[0-9]{4,}/
  }
}
