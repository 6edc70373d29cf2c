/// Who publishes a page, as site files classify it; see docs/reference/site-files.md.
enum Publisher: String {
  case official, `operator`, press

  /// A host that nobody has classified yet: add it to one of the lists below.
  struct UnlistedHost: Error, Hashable, CustomStringConvertible {
    let host: String
    var description: String { "host \(host) has no publisher class: add it to Publisher.swift" }
  }

  /// The class of a web address: first by document, on portals where anyone can store one, then by host.
  static func of(_ address: String) throws(UnlistedHost) -> Publisher {
    if let document = documents.first(where: { address.hasPrefix($0.prefix) }) { return document.publisher }
    let host = host(of: address)
    if officialHosts.contains(host) { return .official }
    if operatorHosts.contains(host) { return .operator }
    if pressHosts.contains(host) { return .press }
    throw UnlistedHost(host: host)
  }

  /// The host of a web address, without port; the address itself when it has no scheme.
  static func host(of address: String) -> String {
    let rest = address.split(separator: "://", maxSplits: 1).last ?? Substring(address)
    return String(rest.prefix { !"/?#:".contains($0) })
  }

  /// Copies of documents on portals. Exposés and the catalogue of LMBV are the owner's; plans of others that private pages
  /// keep are not.
  private static let documents: [(prefix: String, publisher: Publisher)] = [
    ("https://docslib.org/doc/677076/", .operator),
    ("https://expydoc.com/doc/8965783/", .operator),
    ("https://www.yumpu.com/de/document/view/31647347/", .operator),
    ("https://www.yumpu.com/de/document/view/36136795/", .operator),
    ("https://yumpu.com/de/document/view/9928445/", .operator),
    ("https://www.yumpu.com/de/document/view/5554553/", .press),
    ("https://www.yumpu.com/de/document/view/6063527/", .press),
  ]

  /// States with their agencies, chambers, districts, municipalities and their associations.
  private static let officialHosts: Set<String> = [
    "immobilien.standort-sachsen.de", "www.brandenburg.de", "www.brandenburg-business-guide.de", "ihk.de",
    "osl-online.de", "www.osl-online.de", "publikationen.kreis-goerlitz.de",
    "bischofswerda.de", "cottbus.de", "www.cottbus.de", "www.drebkau.de", "www.elsterwerda.de", "forst-lausitz.de",
    "secure.forst-lausitz.de", "guben-gubin.eu", "www.guben.de", "www.hoyerswerda.de", "kamenz.de", "niesky.de",
    "www.amt-kleine-elster.de", "www.amtpeitz.de", "www.mittelherwigsdorf.de", "www.transformation-luebbenau.de",
  ]

  /// Owners, operators, and companies that develop or market sites, those of districts and regions among them.
  private static let operatorHosts: Set<String> = [
    "asg-spremberg.de", "cit-wfg.de", "egc-cottbus.de", "euromovement.de", "reg-vetschau.de", "unbezahlbar.land",
    "wirtschaftsregion-lausitz.de", "www.airport-region.de", "www.basf.com", "www.lausitz-invest.de", "www.lmbv.de",
    "www.tgz-wildau.de", "www.wfg-lds.de", "www.zlur.de",
  ]

  /// Newspapers, portals, campaigns, planners, parties: everything else.
  private static let pressHosts: Set<String> = [
    "alles-lausitz.de", "althafen.com", "bautzenerbote.de", "berlinboxx.de", "deal-magazin.com",
    "deutschland-im-internet.de", "fokus-net.de", "gewerbesteuer.net", "goerlitzer-anzeiger.de", "iba-stadtpfad.de",
    "immobilien-aktuell-magazin.de", "krasse-lausitz.de", "kw-kurier.de", "m.pnn.de", "maerkischer-bote.de",
    "neuelausitz.de", "nordost24.de", "planundrecht.de", "saechsische.de", "spd-zittau.de", "spreebote.de",
    "stark-fuer-lausitz.de", "steady.page", "tag24.de", "wildau-internet.de", "winfuture.de", "wirtschaft-markt.de",
    "www.alles-lausitz.de", "www.businessmakler.de", "www.immobilien-aktuell-magazin.de", "www.kip.net",
    "www.kirchner-immobilienbewertung.de", "www.krasse-lausitz.de", "www.lr-online.de", "www.massenspd.de",
    "www.maz-online.de", "www.morgenpost.de", "www.pressreader.com", "www.property-magazine.de", "www.rbb24.de",
    "www.saechsische.de", "www.soltkahn.com", "www.steuerklassen.com", "www.sz-online.de", "www.welt.de",
    "www.windkraft-journal.de", "www.wirtschaft-in-sachsen.de", "www.wochenkurier.info",
  ]
}
