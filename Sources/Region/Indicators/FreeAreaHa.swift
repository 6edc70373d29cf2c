import Decimals
import Facts

extension Indicator {
  /// Free land in ha: as stated; 0 where the register says that the site is full and no figure is known.
  ///
  /// Land of a planned extension is not counted. While unknown, claims about parts bound it from below.
  static let freeAreaHa = Indicator("free_area_ha", .site) { input in
    let stated = input.site("available_area_ha")
    let status = input.site("status")
    if stated.isKnown || status.leading?.text != "full" { return stated }
    return .known(.number(.zero), inputs: status.inputs)
  }
}
