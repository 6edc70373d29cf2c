internal import Hummingbird
internal import NIOCore
internal import Synchronization

/// What is known of a request on its way to the operation.
struct ServerContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Address of the client without the port; empty when there is none.
  let peer: String
  /// Address of the client, as a proxy in between has seen it.
  var client = ""
  /// The connection that it came by.
  let connection: RunningRequests.Connection
  /// Who calls; a visitor until somebody is recognised.
  var principal = Principal.visitor
  /// Whether the body still has to show the CSRF token of the session.
  var owesToken = false
  /// Filled in on the way, for the log.
  let trail = RequestTrail()

  init(source: Source) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
    connection = ObjectIdentifier(source.channel)
  }
}

/// What the log says of a request beside its answer.
final class RequestTrail: Sendable {
  private let content = Mutex<Role?>(nil)

  /// The role that was recognised; nil when the request did not come so far.
  var role: Role? {
    get { content.withLock(\.self) }
    set { content.withLock { $0 = newValue } }
  }
}
