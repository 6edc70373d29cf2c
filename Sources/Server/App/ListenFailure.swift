internal import NIOCore
public import SourceText
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Why the server cannot listen at its address.
public struct ListenFailure: Error {
  /// What to tell.
  public let diagnostic: Diagnostic

  /// nil when the error is about something else.
  init?(_ error: any Error, host: String, port: Int) {
    switch error {
    case let error as IOError where error.errnoCode == EADDRINUSE:
      diagnostic = ListenWording.inUse(host, port)
    case let error as IOError where error.errnoCode == EACCES:
      diagnostic = ListenWording.notAllowed(port)
    case let error as IOError where error.errnoCode == EADDRNOTAVAIL:
      diagnostic = ListenWording.noAddress(host)
    case is SocketAddressError:
      diagnostic = ListenWording.noAddress(host)
    default:
      return nil
    }
  }
}

/// What is said when the server cannot listen.
enum ListenWording {
  static func inUse(_ host: String, _ port: Int) -> Diagnostic {
    Diagnostic(
      "server/port-in-use",
      LocalizedText(
        de: "An \(host), Port \(port), lauscht schon ein anderes Programm.",
        en: "Another program listens at \(host), port \(port), already."),
      hint: LocalizedText(de: "anderen Port wählen: --port", en: "choose another port: --port"))
  }

  static func notAllowed(_ port: Int) -> Diagnostic {
    Diagnostic(
      "server/port-not-allowed",
      LocalizedText(
        de: "Port \(port) darf nur ein privilegiertes Programm verwenden.",
        en: "Only a privileged program may use port \(port)."),
      hint: LocalizedText(
        de: "einen Port ab 1024 wählen und einen Proxy davorstellen",
        en: "choose a port from 1024 and put a proxy before it"))
  }

  static func noAddress(_ host: String) -> Diagnostic {
    Diagnostic(
      "server/no-address",
      LocalizedText(
        de: "„\(host)“ ist keine Adresse dieses Rechners.", en: "“\(host)” is no address of this machine."),
      hint: LocalizedText(
        de: "127.0.0.1 für diesen Rechner allein, 0.0.0.0 für alle Adressen",
        en: "127.0.0.1 for this machine alone, 0.0.0.0 for all addresses"))
  }
}
