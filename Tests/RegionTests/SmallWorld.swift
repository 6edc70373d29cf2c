import Facts
import Region
import SourceText
import YAML

/// Made-up reference data and a short dictionary, for one site and one enquiry at a time.
///
/// Three municipalities on one meridian: Altdorf at the site, Neustadt 22 km (27 road km, 31 min) north, Berlin 90 km north.
enum SmallWorld {
  static let asOf: PartialDate = {
    guard let date = PartialDate("2026-11-22") else { preconditionFailure("a date") }
    return date
  }()

  static let tables = [
    "municipalities.csv": """
    ags,name,sorbian_name,sorbian_lang,district_ags,lausitz,lat,lon,population
    12071001,Altdorf,Stara Wjas,dsb,12071,1,51.5,14.3,10000
    14625001,Neustadt,,,14625,1,51.7,14.3,20000
    11000000,Berlin,,,11000,0,52.3,14.3,1000000

    """.replacing("\n\n", with: "\n"),
    "municipality_atlas.csv": """
    ags,name,beschq_insg,p_grunds,p_harzt
    12071001,Altdorf,50,4.5,6.25
    14625001,Neustadt,60,9,3
    11000000,Berlin,60,2,2
    """,
    "district_atlas.csv": """
    district_ags,district_name,bev_18_65,bquali_unifh,bquali_mabschl,alq
    12071,Spree-Neiße,60,20,60,6.05
    14625,Bautzen,50,10,70,6.09
    11000,Berlin,60,30,40,9.1
    """,
    "transport.csv": """
    type,name,code,road,lat,lon,detail,status_year,position_error_km,source,source_url
    motorway_junction,Roggosen,,A15,51.6,14.3,,,2,own estimate,https://a.example
    motorway_junction,Forst,,A15,51.9,14.3,,,2,own estimate,https://a.example
    motorway_interchange,Dreieck,,A15,51.5,14.3,,,0.3,own estimate,https://a.example
    airport,Berlin Brandenburg Airport,BER/EDDB,,52.3,14.3,,2026,,x,https://b.example
    airport,Dresden Airport,DRS/EDDC,,51.0,14.3,,2026,,x,https://b.example
    rail_station,Altdorf,,,51.51,14.3,,2016,,x,https://c.example
    intermodal_terminal,Nah,,,51.55,14.3,CHECK BEFORE USE,,1,x,https://d.example
    intermodal_terminal,Ohne Seite,,,51.55,14.3,,,1,x,
    intermodal_terminal,Hafen,,,51.6,14.3,,,1,x,https://d.example
    """,
    "universities.csv": """
    name,short_name,type,town,country,lat,lon,fields,website,position_error_km,source
    Museum,MUS,leibniz,Altdorf,DE,51.5,14.31,health;energy,,1,x
    Institut,INS,fraunhofer,Altdorf,DE,51.55,14.3,materials,,1,x
    Hochschule,HS,university,Neustadt,DE,51.7,14.3,energy;health,,1,x
    """,
    "companies.csv": """
    name,municipality,ags,lat,lon,nace_division,employees,status,source_url
    A,Altdorf,12071001,51.5,14.3,38,100,operating,https://e.example
    B,Altdorf,12071001,51.5,14.3,20,,operating,https://e.example
    C,Altdorf,12071001,51.5,14.3,38,,CLOSED,https://e.example
    D,Altdorf,12071001,51.5,14.3,38,,operating: check,https://e.example
    E,Berlin,11000000,52.3,14.3,38,,operating,https://e.example
    """,
    "aid_rates.csv": """
    district,size_class,rate_max_pct,ceiling_pct,area,valid_from,valid_to,confidence,derivation,source_url
    SPN,medium,35,35,C,2022-01-01,2027-12-31,medium,,https://f.example
    BZ,medium,25,35,C,2024-04-23,2027-12-31,medium,,https://f.example
    SPN,small,45,45,C,2028,,medium,,https://f.example
    """,
    "border_towns.csv": "name,country,lat,lon,population\nMiasto,PL,51.5,14.4,5000\nMěsto,CZ,50.9,14.3,9000\n",
    "partners.yaml": "partners: []\n", "rooms.yaml": "rooms: []\n",
    "nace_divisions.csv": """
    code,level,section,title_de,title_en
    C,section,C,x,x
    20,division,C,Chemie,Chemicals
    38,division,E,Abfall,Waste
    62,division,J,IT,IT
    """,
  ]

  static let vocabulary = [
    "topics.yaml": """
    version: 1
    strength: {core: 1, related: 0.5}
    subjects: {energy: {de: Energietechnik, en: Energy engineering}, health: {de: Gesundheit, en: Health}, materials: {de: Werkstoffe, en: Materials}, AI: {de: KI, en: AI}}
    topics:
      battery: {de: Batterie, en: Battery, core: [materials], related: [energy]}
      hydrogen: {de: Wasserstoff, en: Hydrogen, core: [energy], related: []}
      medical: {de: Medizin, en: Medical, core: [health], related: []}
      ai: {de: KI, en: AI, core: [AI], related: [materials]}
      rest: {de: Rest, en: Rest, core: [AI], related: []}
      start_up: {de: Gründung, en: Start-up, core: [], related: []}
    institution_cautions:
      MUS: {kind: museum, not_nearest_for: [medical, hydrogen]}
    """,
    "places.yaml": """
    version: 1
    states: {}
    districts: {SPN: {ags: "12071"}}
    net_zero_valley:
    - {name: Tal, site: tal, match: same}
    - {name: Rand, site: rand, match: partly}
    - {name: Fremd, site: null, match: null}
    """,
    "clusters.yaml": """
    version: 1
    state_clusters: {chem: {de: Chemie, en: Chemistry, id: bb_chem, counterparts: [sn_chem], nace: {core: ["20"], partial: []}}}
    site_sectors:
      chemicals: {de: Chemie, en: Chemicals, nace: {core: ["20"], partial: ["38"]}, clusters: [bb_chem]}
      it: {de: IT, en: IT, nace: {core: ["62"], partial: []}, clusters: []}
    """,
    "skills.yaml": "version: 1\nlevels: {}\nskills: {cnc: {label: {de: CNC, en: CNC}, training: [metal]}}\n",
  ]

  static let reference: ReferenceData = {
    var diagnostics = Diagnostics()
    let data = ReferenceData.read(tables: files(tables), vocabulary: files(vocabulary), into: &diagnostics)
    precondition(diagnostics.all.isEmpty, DiagnosticRenderer(language: .en).render(diagnostics))
    return data
  }()

  static func files(_ texts: [String: String]) -> [SourceFile] {
    texts.map { SourceFile(name: "seeds/\($0.key)", text: $0.value) }
  }

  /// An input for a site with claims and an enquiry with values, both written as in files.
  static func input(
    _ claims: String = "", id: String = "werk", status: String = "planned", districts: String = "district: SPN",
    municipalities: String = "municipality: Altdorf", enquiry: String = ""
  ) -> IndicatorInput {
    let head = """
      id: \(id)
      name: Werk
      operator: Stadt
      \(municipalities)
      \(districts)
      state: BB
      location: {lat: 51.5, lon: 14.3, quality: approximate}
      site_type: commercial_area
      status: \(status)
      sources: {s: {url: "https://s.example", publisher: official}}
      """
    let lines = claims.split(separator: "\n").map { "  " + $0 }
    let text = head + (lines.isEmpty ? "" : "\nclaims:\n" + lines.joined(separator: "\n")) + "\n"
    let decoding = Decoding(SourceFile(name: "\(id).yaml", text: text))
    let site = Site(decoding, dictionary: dictionary, vocabulary: [:])
    precondition(!decoding.diagnostics.hasErrors, render(decoding) + text)
    return IndicatorInput(
      site: site.map { SiteFacts($0, dictionary: dictionary, asOf: asOf) }, enquiry: self.enquiry(enquiry),
      reference: reference, asOf: asOf)
  }

  private static func enquiry(_ text: String) -> Enquiry? {
    let decoding = Decoding(SourceFile(name: "e.yaml", text: "id: e\n" + text + "\n"))
    let enquiry = Enquiry(decoding, dictionary: dictionary, vocabulary: [:])
    precondition(!decoding.diagnostics.hasErrors, render(decoding))
    return enquiry
  }

  private static func render(_ decoding: Decoding) -> String {
    DiagnosticRenderer(language: .en).render(decoding.diagnostics)
  }

  private static let dictionary = FactsDictionary(
    FactsDictionary.definitions(.site, from: Decoding(SourceFile(name: "site.yaml", text: siteFacts)))
      + FactsDictionary.definitions(.enquiry, from: Decoding(SourceFile(name: "enquiry.yaml", text: enquiryFacts))))

  private static func entries(_ ids: String, _ type: String) -> String {
    ids.split(separator: " ").map { "- {id: \($0), label: {de: x, en: x}, type: \(type)}\n" }.joined()
  }

  private static let siteFacts =
    entries(
      "motorway_km station_km airport_ber_km airport_drs_km available_area_ha largest_contiguous_ha net_area_ha "
        + "total_area_ha process_water_m3_h price_min_eur_m2 power_mw", "number")
    + entries("motorway motorway_junction station origin price_basis rail_siding status site_type", "text")
    + entries("gas district_heating hydrogen_core_network", "boolean") + entries("sectors", "list of text")
    + "- {id: available_from, label: {de: x, en: x}, type: date, words: [immediately]}\n"

  private static let enquiryFacts =
    entries(
      "site.area_ha site.plot_min_ha utilities.gas_mw utilities.heat_mw utilities.power_mw utilities.water_m3_day "
        + "workforce.jobs_total workforce.apprentices", "number")
    + entries("company.size_class sector.nace_division utilities.hydrogen", "text")
    + entries("sector.tags sector.state_clusters knowledge.topics", "list of text")
    + entries("timeline.build_ready_by", "date")
}
