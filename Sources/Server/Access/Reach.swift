internal import HTTPTypes
internal import Hummingbird

/// How clients reach the server: from this machine only, by TLS, or through a proxy.
struct Reach: Sendable {
  /// Whether only programs of this machine reach the server, and no proxy is one of them.
  let isLocal: Bool
  /// Whether clients speak TLS, to the server or to the proxy before it.
  let isEncrypted: Bool
  /// Proxies before the server; 0 without.
  let hops: Int
  /// Names that clients may use, in small letters and without port.
  private let names: [Authority]
  private let port: Int

  /// One name by which the server is reached.
  private struct Authority: Sendable {
    let host: String
    let port: Int?
  }

  init(_ settings: ServerSettings) {
    let access = settings.access
    let isLoopback = Self.isLoopback(settings.host)
    isLocal = isLoopback && !access.isBehindProxy
    isEncrypted = access.tls != nil || access.isBehindProxy
    hops = access.isBehindProxy ? access.proxyHops : 0
    port = settings.port
    let standard = access.isBehindProxy ? 443 : settings.port
    names =
      access.publicHosts.map { name in
        let split = Self.split(name.lowercased())
        return Authority(host: split?.host ?? name.lowercased(), port: split?.port ?? standard)
      } + (isLocal ? ["localhost", "127.0.0.1", "[::1]"].map { Authority(host: $0, port: settings.port) } : [])
      + (access.publicHosts.isEmpty && !isLoopback ? [Authority(host: settings.host, port: settings.port)] : [])
  }

  /// Whether an address is one that only this machine reaches.
  static func isLoopback(_ host: String) -> Bool {
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
    let isIPv4 = numbers.count == 4 && numbers.allSatisfy { UInt8($0) != nil }
    return host == "localhost" || host == "::1" || (isIPv4 && numbers[0] == "127")
  }

  /// Whether an address stands for all addresses of the machine.
  static func isEveryAddress(_ host: String) -> Bool { ["0.0.0.0", "::", "*", ""].contains(host) }

  /// Whether a text is a name or an address, with a port or without.
  static func isName(_ text: String) -> Bool {
    guard let (host, _) = split(text.lowercased()) else { return false }
    let inner = host.hasPrefix("[") ? host.dropFirst().dropLast() : host[...]
    return !inner.isEmpty
      && inner.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
          || (host.hasPrefix("[") && byte == UInt8(ascii: ":"))
      }
  }

  /// Whether a request names this server: one of its names, with its port or none.
  ///
  /// A page of another site whose name was made to lead here (DNS rebinding) sends its own name and is refused.
  func isOwn(_ authority: String?) -> Bool {
    guard let authority, let (host, port) = Self.split(authority.lowercased()) else { return false }
    return names.contains { name in
      name.host == host && (port == nil || name.port == 0 || port == name.port)
    }
  }

  /// The origin of pages that this server itself sends, for a request to `authority`.
  func origin(of authority: String) -> String {
    "\(isEncrypted ? "https" : "http")://\(authority.lowercased())"
  }

  /// The client's address: that of the connection, or what the outermost trusted proxy saw. Empty when it is not known.
  func client(_ fields: HTTPFields, peer: String) -> String {
    guard hops > 0 else { return peer }
    let seen = fields[values: .xForwardedFor].joined(separator: ",").split(separator: ",").map { part in
      String(part.drop(while: \.isWhitespace).prefix { !$0.isWhitespace })
    }
    return seen.count >= hops ? seen[seen.count - hops] : peer
  }

  /// Host and port of `host:port`; nil when it is neither a name nor an address.
  private static func split(_ authority: String) -> (host: String, port: Int?)? {
    let isBracketed = authority.hasPrefix("[")
    let end = isBracketed ? authority.firstIndex(of: "]").map(authority.index(after:)) : authority.firstIndex(of: ":")
    guard let end = isBracketed ? end : end ?? authority.endIndex, end != authority.startIndex else { return nil }
    let rest = authority[end...]
    let host = String(authority[..<end])
    guard !rest.isEmpty else { return (host, nil) }
    guard rest.first == ":", rest.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }),
      let port = UInt16(rest.dropFirst())
    else { return nil }
    return (host, Int(port))
  }
}
