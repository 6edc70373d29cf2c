internal import Region
internal import Report
internal import SourceText

/// Whom to turn to: organisations, never persons.
extension SiteReport {
  var contacts: Markup {
    var rows: [ReportParts.Row] = []
    if !site.operatorName.isEmpty {
      rows.append(
        contact(site.operatorName, say("Flächen, Preise, Besichtigung", "plots, prices, site visit"), site.url))
    }
    rows += site.municipalities.map { name in
      contact(
        say("Rathaus \(name)", "\(name) town hall"),
        say("Planungsrecht, Baurecht, Steuern", "planning law, building law, taxes"), nil)
    }
    rows += site.states.map { state in
      contact(
        state == .BB
          ? say("Investitionsbank des Landes Brandenburg (ILB)", "Investitionsbank des Landes Brandenburg (ILB)")
          : say("Sächsische Aufbaubank (SAB)", "Sächsische Aufbaubank (SAB)"), say("Förderung", "funding"), nil)
    }
    return ReportParts.section(
      "kontakt", say("Ansprechstellen", "Contacts"),
      [
        ReportParts.table(
          say("Stellen, keine Personen", "Organisations, no persons"),
          [say("Stelle", "Organisation"), say("Wofür", "For"), say("Seite", "Page")], widths: [40, 30, 30], rows),
        ReportParts.remark(
          say(
            "Anfragen zu diesem Exposé bitte an die Wirtschaftsförderung, die es Ihnen geschickt hat; sie kennt Ihr Vorhaben und behandelt es vertraulich.",
            "Please send questions about this report to the development agency that sent it to you; it knows your project and keeps it confidential."
          )),
      ])
  }

  private func contact(_ name: String, _ what: String, _ address: String?) -> ReportParts.Row {
    ReportParts.Row([
      [writer.text(name, .name)], [.text(what)], [address.map { link($0, text: Self.host(of: $0)) } ?? .text("–")],
    ])
  }

  /// A web address as a link, under another text if one is given.
  func link(_ address: String, text: String? = nil) -> Markup {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return writer.text(address, .name) }
    return .of("a", ["class": "url", "data-ref": "name", "href": address, "rel": "noreferrer"], text ?? address)
  }

  /// `kip.net` of an address.
  private static func host(of address: String) -> String {
    let rest = address.drop { $0 != "/" }.drop { $0 == "/" }
    let host = rest.prefix { !"/?#:".contains($0) }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}
