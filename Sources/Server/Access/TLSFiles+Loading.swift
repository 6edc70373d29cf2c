internal import HummingbirdTLS
internal import NIOSSL
internal import SourceText

extension AccessSettings.TLSFiles {
  /// TLS with this certificate and key; nil, with the reason recorded, when they cannot be used.
  func configuration(into diagnostics: inout Diagnostics) -> TLSConfiguration? {
    guard let chain = chain(into: &diagnostics), let key = key(into: &diagnostics) else { return nil }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    configuration.minimumTLSVersion = .tlsv12
    do {
      _ = try NIOSSLContext(configuration: configuration)
      return configuration
    } catch {
      diagnostics.add(
        StartUpWording.badTLSFile(
          self.key,
          LocalizedText(
            de: "Schlüssel und Zertifikat passen nicht zusammen.", en: "Key and certificate do not belong together.")))
      return nil
    }
  }

  private func chain(into diagnostics: inout Diagnostics) -> [NIOSSLCertificate]? {
    if let chain = try? NIOSSLCertificate.fromPEMFile(certificate), !chain.isEmpty { return chain }
    diagnostics.add(
      StartUpWording.badTLSFile(
        certificate,
        LocalizedText(de: "kein lesbares Zertifikat.", en: "no certificate that can be read.")))
    return nil
  }

  private func key(into diagnostics: inout Diagnostics) -> NIOSSLPrivateKey? {
    if let key = try? NIOSSLPrivateKey(file: key, format: .pem) { return key }
    diagnostics.add(
      StartUpWording.badTLSFile(
        key, LocalizedText(de: "kein lesbarer Schlüssel.", en: "no key that can be read.")))
    return nil
  }
}
