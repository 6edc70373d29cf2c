import Decimals
import Testing

/// Expected values from the decimal module of Python 3 (libmpdec), precision 34, which rounds correctly.
@Suite struct `Decimal functions` {
  struct Vector: Sendable, CustomTestStringConvertible {
    let function: String
    let a: String
    let b: String
    let expected: String
    var testDescription: String { "\(function)(\(a), \(b))" }

    init(_ function: String, _ a: String, _ b: String, _ expected: String) {
      (self.function, self.a, self.b, self.expected) = (function, a, b, expected)
    }

    func result() -> Decimal34? {
      guard let a = Decimal34(a), let b = Decimal34(b) else { return nil }
      switch function {
      case "exp": return a.exponential()
      case "log": return a.naturalLogarithm()
      default: return a.power(b)
      }
    }
  }

  static let vectors = [
    Vector("exp", "-0.6983016521509962", "0", "0.4974293949512630609531267966762440"),
    Vector("exp", "1", "0", "2.718281828459045235360287471352662"),
    Vector("exp", "1", "0", "2.718281828459045235360287471352662"),
    Vector("exp", "1", "0", "2.718281828459045235360287471352662"),
    Vector("exp", "4", "0", "54.59815003314423907811026120286088"),
    Vector("exp", "0", "0", "1"),
    Vector("exp", "1108", "0", "1.578650344838123504815793805099038E+481"),
    Vector("exp", "-1", "0", "0.3678794411714423215955237701614609"),
    Vector("exp", "1", "0", "2.718281828459045235360287471352662"),
    Vector("exp", "1E-20", "0", "1.000000000000000000010000000000000"),
    Vector("exp", "1", "0", "2.718281828459045235360287471352662"),
    Vector("exp", "0.3979888674591425", "0", "1.488827455382542685346718964938400"),
    Vector("log", "4", "0", "1.386294361119890618834464242916353"),
    Vector("log", "4", "0", "1.386294361119890618834464242916353"),
    Vector("log", "78598836", "0", "18.17986744812947292444865404473629"),
    Vector("log", "0.99999", "0", "-0.00001000005000033333583335333350000143"),
    Vector("log", "1E-300", "0", "-690.7755278982137052053974364053093"),
    Vector("log", "717491317", "0", "20.39127140378266332708021155889636"),
    Vector("log", "0.99999", "0", "-0.00001000005000033333583335333350000143"),
    Vector("log", "4", "0", "1.386294361119890618834464242916353"),
    Vector("log", "489846747", "0", "20.00960313892446437989745189818948"),
    Vector("log", "4", "0", "1.386294361119890618834464242916353"),
    Vector("log", "34.85210339134641", "0", "3.551113490947516541345465298693152"),
    Vector("log", "4", "0", "1.386294361119890618834464242916353"),
    Vector("pow", "2", "284", "3.108270227561166513471139050917630E+85"),
    Vector("pow", "7", "-228", "2.078006380638354800035223791924802E-193"),
    Vector("pow", "1.003125", "11", "1.034917176384761028795510196254259"),
    Vector("pow", "2", "-2.5", "0.1767766952966368811002110905262123"),
    Vector("pow", "2", "0.5", "1.414213562373095048801688724209698"),
    Vector("pow", "2", "-360", "4.257959840008150719910053716247309E-109"),
    Vector("pow", "7", "-2.5", "0.007713560673657698514581970127228165"),
    Vector("pow", "1.003125", "7", "1.022081149584359492291696369647980"),
    Vector("pow", "1.003125", "360", "3.074818395214733959257585890969019"),
    Vector("pow", "7", "-2.5", "0.007713560673657698514581970127228165"),
    Vector("pow", "-3", "12", "531441"),
    Vector("pow", "-3", "-360", "1.723250054580058000368988159121305E-172"),
  ]

  @Test(arguments: vectors) func `are rounded correctly in all 34 digits`(_ item: Vector) {
    #expect(item.result() == Decimal34(item.expected))
  }

  @Test func `have no result outside of their domain`() {
    #expect(Decimal34(0).naturalLogarithm() == nil)
    #expect(Decimal34(-1).naturalLogarithm() == nil)
    #expect(Decimal34(20_001).exponential() == nil)
    #expect(Decimal34(-20_001).exponential() == .zero)
    #expect(Decimal34(-2).power(Decimal34("0.5") ?? .zero) == nil)
    #expect(Decimal34(10).power(Decimal34(10_000)) == nil)
  }
}
