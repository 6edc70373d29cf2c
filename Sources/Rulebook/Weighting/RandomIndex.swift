/// Mean consistency index of random matrices by size. Published tables disagree, so the table is a setting.
public enum RandomIndex: String, Sendable, Hashable, CaseIterable {
  /// Saaty (1980); the table that most programs use.
  case saaty1980 = "saaty_1980"
  /// Aguarón & Moreno-Jiménez (2003), EJOR 147:137–145.
  case aguaronMoreno2003 = "aguaron_moreno_2003"
  /// As in scikit-criteria.
  case changsheng2013 = "changsheng_2013"

  /// The values for 1, 2, … items.
  var values: [Double] {
    switch self {
    case .saaty1980: [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]
    case .aguaronMoreno2003:
      [0, 0, 0.525, 0.882, 1.115, 1.252, 1.341, 1.404, 1.452, 1.484, 1.513, 1.535, 1.555, 1.57, 1.583, 1.595]
    case .changsheng2013: [0, 0, 0.52, 0.89, 1.12, 1.26, 1.36, 1.41, 1.46, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59]
    }
  }

  /// The most items that the table knows.
  public var limit: Int { values.count }

  /// The value for a number of items; nil beyond the table.
  public subscript(count: Int) -> Double? { values.indices.contains(count - 1) ? values[count - 1] : nil }
}
