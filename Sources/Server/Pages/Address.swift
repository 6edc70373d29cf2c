internal import Report
internal import SourceText

/// Where pages are: the one place that knows their paths.
enum Address: Sendable {
  case start
  case sites
  case site(String)
  case claim(String)
  case enquiries
  case newEnquiry
  case newText
  case upload
  case draft(String)
  case draftFile(String)
  case draftText(String)
  case change(String)
  case enquiryFile(String)
  case enquiry(String)
  case status(String)
  case release(String)
  case deletion(String)
  case result(String)
  case explain(enquiry: String, site: String)
  case robustness(String)
  case compare(String)
  case texts(String)
  case textFile(enquiry: String, text: String)
  case profile(String, String)
  case files(String)
  case file(String, String)
  case report(enquiry: String, site: String, String)
  case rulebook
  case ruleTests
  case ruleDraft
  case signIn
  case signOut
  case account
  case password
  case tokens
  case revokeToken
  case answer(String)
  case accessibility
  case privacy
  case styleSheet
  case script

  /// The path, with parameters as they are.
  var path: String {
    switch self {
    case .start: "/"
    case .sites: "/standorte"
    case .site(let id): "/standorte/\(id)"
    case .claim(let id): "/standorte/\(id)/angaben"
    case .enquiries: "/anfragen"
    case .newEnquiry: "/anfragen/neu"
    case .newText: "/anfragen/neu/text"
    case .upload: "/anfragen/neu/datei"
    case .draft(let id): "/entwuerfe/\(id)"
    case .draftFile(let id): "/entwuerfe/\(id)/anfrage.yaml"
    case .draftText(let id): "/entwuerfe/\(id)/text"
    case .change(let id): "/anfragen/\(id)/bearbeiten"
    case .enquiryFile(let id): "/anfragen/\(id)/anfrage.yaml"
    case .enquiry(let id): "/anfragen/\(id)"
    case .status(let id): "/anfragen/\(id)/stand"
    case .release(let id): "/anfragen/\(id)/freigabe"
    case .deletion(let id): "/anfragen/\(id)/loeschen"
    case .result(let id): "/anfragen/\(id)/ergebnis"
    case .explain(let enquiry, let site): "/anfragen/\(enquiry)/ergebnis/\(site)"
    case .robustness(let id): "/anfragen/\(id)/belastbarkeit"
    case .compare(let id): "/anfragen/\(id)/vergleich"
    case .texts(let id): "/anfragen/\(id)/texte"
    case .textFile(let id, let text): "/anfragen/\(id)/texte/\(text)"
    case .profile(let site, let form): "/standorte/\(site)/profil/\(form)"
    case .files(let id): "/anfragen/\(id)/dateien"
    case .file(let id, let name): "/anfragen/\(id)/dateien/\(name)"
    case .report(let enquiry, let site, let form): "/anfragen/\(enquiry)/ergebnis/\(site)/expose/\(form)"
    case .rulebook: "/regelwerk"
    case .ruleTests: "/regelwerk/tests"
    case .ruleDraft: "/regelwerk/entwurf"
    case .signIn: "/anmelden"
    case .signOut: "/abmelden"
    case .account: "/konto"
    case .password: "/konto/passwort"
    case .tokens: "/konto/token"
    case .revokeToken: "/konto/token/widerrufen"
    case .answer(let token): "/antwort/\(token)"
    case .accessibility: "/barrierefreiheit"
    case .privacy: "/datenschutz"
    case .styleSheet: "/assets/\(StyleSheet.name)"
    case .script: "/assets/\(Script.name)"
    }
  }

  /// As a link: path, query, and the language where it is not German.
  func link(_ language: Language, _ query: [(name: String, value: String)] = []) -> String {
    let items = query + (language == .de ? [] : [("lang", language.rawValue)])
    guard !items.isEmpty else { return path }
    return path + "?" + URLText.query(items)
  }
}

/// The style sheet as a file whose name says its content, so that browsers may keep it for good.
enum StyleSheet {
  static let bytes = Array(WebStyle.css.utf8)
  static let name = "stil-\(ContentHash.sha256(bytes).prefix(12)).css"
}

/// The script of the pages, kept in the same way.
enum Script {
  static let bytes = Array(WebScript.source.utf8)
  static let name = "skript-\(ContentHash.sha256(bytes).prefix(12)).js"
}
