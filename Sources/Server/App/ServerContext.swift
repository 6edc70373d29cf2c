public import Hummingbird
internal import NIOCore

/// What is known of a request on its way to the operation.
struct ServerContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Address of the client without the port; empty when there is none.
  let peer: String
  /// Who calls; a visitor until somebody is recognised.
  var principal = Principal.visitor

  init(source: Source) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
