internal import HummingbirdTLS
internal import SourceText
internal import Store

/// What keeps the server from starting: it serves nobody by oversight whom it should not, and nothing in the clear.
enum StartUp {
  /// What the server needs to be reached as it is to be.
  struct Door: Sendable {
    /// nil when clients are not encrypted, or a proxy does it.
    let tls: TLSConfiguration?
  }

  /// The way in; nil, with the reasons recorded, when the server does not start.
  static func door(_ settings: ServerSettings, _ store: Store, into diagnostics: inout Diagnostics) throws -> Door? {
    let refusals = refusals(settings, hasAccounts: try store.hasAccounts())
    diagnostics.add(refusals)
    guard refusals.isEmpty else { return nil }
    guard let files = settings.access.tls else { return Door(tls: nil) }
    return files.configuration(into: &diagnostics).map { Door(tls: $0) }
  }

  /// Why the server does not start with these settings; empty when it does.
  static func refusals(_ settings: ServerSettings, hasAccounts: Bool) -> [Diagnostic] {
    let access = settings.access
    let reach = Reach(settings)
    var refusals: [Diagnostic] = []
    if !reach.isLocal, !hasAccounts { refusals.append(StartUpWording.needsAccounts) }
    if !Reach.isLoopback(settings.host), !reach.isEncrypted { refusals.append(StartUpWording.needsTLS(settings)) }
    if access.isBehindProxy, access.tls != nil { refusals.append(StartUpWording.tlsTwice) }
    if access.isBehindProxy, !(1...9).contains(access.proxyHops) {
      refusals.append(StartUpWording.badHops(access.proxyHops))
    }
    if access.publicHosts.isEmpty, access.isBehindProxy || Reach.isEveryAddress(settings.host) {
      refusals.append(StartUpWording.needsName)
    }
    refusals += access.publicHosts.filter { !Reach.isName($0) }.map(StartUpWording.badName)
    return refusals
  }
}

/// Why the server does not start.
enum StartUpWording {
  static let needsAccounts = Diagnostic(
    "start/needs-accounts",
    LocalizedText(
      de: "Es gibt noch kein Konto. Ohne Konten antwortet der Server nur diesem Rechner, ohne Proxy.",
      en: "There is no account yet. Without accounts the server answers this machine only, without proxy."),
    hint: LocalizedText(
      de: "zuerst: lotse accounts add NAME --role admin; oder --host 127.0.0.1 ohne --behind-proxy",
      en: "first: lotse accounts add NAME --role admin; or --host 127.0.0.1 without --behind-proxy"))

  static func needsTLS(_ settings: ServerSettings) -> Diagnostic {
    Diagnostic(
      "start/needs-tls",
      LocalizedText(
        de: "Unter „\(settings.host)“ erreichen andere Rechner den Server; ohne TLS läse jeder unterwegs mit.",
        en: "Other machines reach the server at “\(settings.host)”; without TLS anybody on the way reads along."),
      hint: LocalizedText(
        de: "--tls-certificate DATEI --tls-key DATEI; oder --behind-proxy, wenn ein Proxy TLS beendet",
        en: "--tls-certificate FILE --tls-key FILE; or --behind-proxy when a proxy ends TLS"))
  }

  static let tlsTwice = Diagnostic(
    "start/tls-twice",
    LocalizedText(
      de: "--behind-proxy und --tls-certificate passen nicht zusammen: entweder beendet der Proxy TLS oder der Server.",
      en: "--behind-proxy and --tls-certificate exclude each other: either the proxy ends TLS or the server."),
    hint: LocalizedText(de: "eines weglassen", en: "leave one out"))

  static func badHops(_ hops: Int) -> Diagnostic {
    Diagnostic(
      "start/bad-hops",
      LocalizedText(de: "--proxy-hops ist \(hops).", en: "--proxy-hops is \(hops)."),
      hint: LocalizedText(
        de: "1 bis 9: so viele Proxys stehen vor dem Server", en: "1 to 9: as many proxies stand before the server"))
  }

  static let needsName = Diagnostic(
    "start/needs-name",
    LocalizedText(
      de: "Es fehlt der Name, unter dem der Server erreicht wird; Anfragen an andere Namen lehnt er ab.",
      en: "The name by which the server is reached is missing; it refuses requests to other names."),
    hint: LocalizedText(
      de: "--public-host lotse.example.org, mit :PORT, wenn er nicht der übliche ist",
      en: "--public-host lotse.example.org, with :PORT where it is not the usual one"))

  static func badName(_ name: String) -> Diagnostic {
    Diagnostic(
      "start/bad-name",
      LocalizedText(
        de: "„\(name.prefix(80))“ ist kein Name eines Servers.", en: "“\(name.prefix(80))” is no name of a server."),
      hint: LocalizedText(
        de: "nur Name und Port: lotse.example.org:8443", en: "name and port only: lotse.example.org:8443"))
  }

  static func badTLSFile(_ path: String, _ what: LocalizedText) -> Diagnostic {
    Diagnostic(
      "start/bad-tls-file",
      LocalizedText(
        de: "\(path): \(what.de)", en: "\(path): \(what.en)"),
      hint: LocalizedText(
        de: "beide Dateien in PEM; der Schlüssel gehört zum ersten Zertifikat und hat kein Passwort",
        en: "both files in PEM; the key belongs to the first certificate and has no password"))
  }
}
