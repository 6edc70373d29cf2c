/// Finds what would make a person reachable: the register names organisations, never people.
public enum PersonalData {
  /// The first mail address or telephone number in a text; nil when there is none. Web addresses may hold digits.
  public static func firstContact(in text: String) -> String? {
    if let mail = text.firstMatch(of: mail) { return String(mail.output) }
    let prose = text.replacing(webAddress, with: "")
    return (prose.firstMatch(of: international) ?? prose.firstMatch(of: national)).map { String($0.output) }
  }

  private static var mail: Regex<Substring> { /[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}/ }
  private static var webAddress: Regex<Substring> { /https?:\/\/[^\s"',}]+/ }
  private static var international: Regex<Substring> { /(?:\+|\b00)(?:49|48|420)[ \/()0-9\-]{6,}/ }
  /// An area code, a separator and a number; or a word for telephone before digits.
  private static var national: Regex<Substring> {
    /(?:Tel|Fon|Telefon|Phone|Fax)[.:]? ?[0-9]|\b0[1-9][0-9]{1,4} ?[ \/\-] ?[0-9]{4,}/
  }
}
