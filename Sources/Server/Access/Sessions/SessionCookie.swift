internal import HTTPTypes
internal import Hummingbird

/// The cookie that carries a session's secret.
///
/// With TLS its name begins with `__Host-`, so that no other host and no unencrypted page can set it. `SameSite=Strict`:
/// a link from elsewhere arrives without session.
struct SessionCookie: Sendable {
  /// Whether clients speak TLS.
  let isSecure: Bool

  var name: String { isSecure ? "__Host-lotse" : "lotse" }

  /// The secret that a request shows; nil without.
  func secret(in fields: HTTPFields) -> String? {
    let value = Cookies(from: fields[values: .cookie])[name]?.value
    return value?.utf8.count == 64 ? value : nil
  }

  /// `Set-Cookie` of a session that begins. The browser forgets it when it is closed; the server ends it earlier.
  func set(_ secret: String) -> String { attributes("\(name)=\(secret)") }

  /// `Set-Cookie` of a session that ends.
  var removed: String { attributes("\(name)=; Max-Age=0") }

  private func attributes(_ value: String) -> String {
    value + "; Path=/; HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "")
  }
}
