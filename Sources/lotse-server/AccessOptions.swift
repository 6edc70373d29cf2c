internal import ArgumentParser
internal import Server

/// Whom `lotse serve` lets in, and how it is reached.
struct AccessOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Zertifikatskette für TLS, PEM.", valueName: "datei"))
  var tlsCertificate: String?
  @Option(help: ArgumentHelp("Schlüssel zum Zertifikat, PEM.", valueName: "datei"))
  var tlsKey: String?
  @Flag(help: "Vor dem Server steht ein Proxy, der TLS beendet.")
  var behindProxy = false
  @Option(help: ArgumentHelp("So viele Proxys stehen hintereinander vor dem Server.", valueName: "n"))
  var proxyHops = 1
  @Option(
    help: ArgumentHelp(
      "Name, unter dem der Server erreicht wird, mit Port, wenn er nicht der übliche ist; mehrfach möglich.",
      valueName: "name"))
  var publicHost: [String] = []

  func validate() throws {
    guard (tlsCertificate == nil) == (tlsKey == nil) else {
      throw ValidationError("--tls-certificate und --tls-key gehören zusammen.")
    }
  }

  /// The settings that the options ask for.
  var settings: AccessSettings {
    var settings = AccessSettings()
    if let tlsCertificate, let tlsKey { settings.tls = .init(certificate: tlsCertificate, key: tlsKey) }
    settings.isBehindProxy = behindProxy
    settings.proxyHops = proxyHops
    settings.publicHosts = publicHost
    return settings
  }
}
