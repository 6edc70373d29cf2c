public import SourceText

/// The seven districts of the Lausitz (Investitionsgesetz Kohleregionen, § 2), by the keys that files use.
public enum DistrictKey: String, Sendable, Hashable, CaseIterable {
  case CB, SPN, OSL, EE, LDS, BZ, GR

  /// The Land, by the key that files use.
  public var state: StateKey {
    switch self {
    case .CB, .SPN, .OSL, .EE, .LDS: .BB
    case .BZ, .GR: .SN
    }
  }

  /// The official key (AGS) of the district.
  public var ags: String {
    switch self {
    case .CB: "12052"
    case .SPN: "12071"
    case .OSL: "12066"
    case .EE: "12062"
    case .LDS: "12061"
    case .BZ: "14625"
    case .GR: "14626"
    }
  }

  /// The name that people read.
  public var name: String {
    switch self {
    case .CB: "Cottbus"
    case .SPN: "Spree-Neiße"
    case .OSL: "Oberspreewald-Lausitz"
    case .EE: "Elbe-Elster"
    case .LDS: "Dahme-Spreewald"
    case .BZ: "Bautzen"
    case .GR: "Görlitz"
    }
  }
}

/// The two Länder of the Lausitz.
public enum StateKey: String, Sendable, Hashable, CaseIterable {
  case BB, SN

  /// The name that people read.
  public var name: LocalizedText {
    switch self {
    case .BB: LocalizedText(both: "Brandenburg")
    case .SN: LocalizedText(de: "Sachsen", en: "Saxony")
    }
  }
}
