#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Double {
  /// e to the power of the number, to 15 digits.
  var exponentialEstimate: Double { exp(self) }

  /// The natural logarithm, to 15 digits.
  var logarithmEstimate: Double { log(self) }
}
