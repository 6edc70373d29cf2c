/// Parts of web addresses, for sentences in which a whole address would be in the way.
enum WebAddress {
  /// `standort-sachsen.de` of `https://www.standort-sachsen.de/area?id=1`; what is no web address stands for itself.
  static func host(of source: String) -> String {
    let scheme = ["https://", "http://"].first(where: source.hasPrefix)
    guard let scheme else { return source }
    let host = source.dropFirst(scheme.count).prefix { !"/?#:".contains($0) }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}
