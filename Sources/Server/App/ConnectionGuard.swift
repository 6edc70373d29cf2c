internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPTypes
internal import SourceText

/// Watches one connection for what the framework lets pass: bodies that trickle in, clients that do not take their answer or
/// have gone away, what is no HTTP.
///
/// Its memory is a handful of flags; what a client sends is never kept here.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: Limits
  /// Told when nobody waits for the answer any more.
  private let isGone: @Sendable (RunningRequests.Connection) -> Void

  /// A request has begun to arrive and is not there as a whole.
  private var isReading = false
  /// Answers that were begun but not yet taken by the client.
  private var unsent = 0
  /// Requests whose answer has not been written to its end.
  private var unanswered = 0
  private var isMalformed = false
  /// The connection ends with the answer that is being written.
  private var isLast = false
  /// Nothing more is read.
  private var isOver = false
  private var bodyDeadline: Scheduled<Void>?
  private var sendDeadline: Scheduled<Void>?

  /// The body did not arrive in time.
  struct BodyTooSlow: Error {}

  /// How long a client has to take the last bytes, or to be answered after it has closed its side.
  private static let farewell = TimeAmount.seconds(2)

  init(limits: Limits, isGone: @escaping @Sendable (RunningRequests.Connection) -> Void) {
    self.limits = limits
    self.isGone = isGone
  }

  // MARK: What comes in

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isOver else { return }
    switch unwrapInboundIn(data) {
    case .head:
      isReading = true
      unanswered += 1
    case .body: break
    case .end:
      isReading = false
      bodyDeadline?.cancel()
      bodyDeadline = nil
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if isReading, bodyDeadline == nil, !isOver {
      bodyDeadline = after(.seconds(Int64(limits.bodySeconds)), context) { this, context in
        guard this.isReading, !this.isOver else { return }
        this.isOver = true
        context.fireErrorCaught(BodyTooSlow())
      }
    }
    context.fireChannelReadComplete()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if error is HTTPParserError { isMalformed = true }
    context.fireErrorCaught(error)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed? = event as? ChannelEvent, unanswered > 0 {
      after(Self.farewell, context) { this, context in
        if this.unanswered > 0 { this.isGone(ObjectIdentifier(context.channel)) }
      }
    }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    isOver = true
    bodyDeadline?.cancel()
    sendDeadline?.cancel()
    if unanswered > 0 { isGone(ObjectIdentifier(context.channel)) }
    context.fireChannelInactive()
  }

  // MARK: What goes out

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head): writeHead(head, context, promise)
    case .body: context.write(data, promise: promise)
    case .end: writeEnd(data, context, promise)
    }
  }

  func flush(context: ChannelHandlerContext) {
    context.flush()
    guard unsent > 0, sendDeadline == nil else { return }
    sendDeadline = after(.seconds(Int64(limits.sendSeconds)), context) { _, context in context.close(promise: nil) }
  }

  /// An answer to a request that was not read to its end is the last one, since what follows cannot be told apart from it.
  private func writeHead(_ head: HTTPResponse, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?) {
    guard head.status.kind != .informational else {
      return context.write(wrapOutboundOut(.head(head)), promise: promise)
    }
    var head = head
    if isReading { head.headerFields[.connection] = "close" }
    isLast = isLast || head.headerFields[.connection]?.lowercased() == "close"
    // The framework answers what it cannot read with an empty 400.
    guard isMalformed, head.status == .badRequest, head.headerFields[.contentLength] == "0" else {
      return context.write(wrapOutboundOut(.head(head)), promise: promise)
    }
    let reply = LimitWording.malformed.reply(.de, path: "")
    head.headerFields = reply.fields
    head.headerFields[.contentLength] = "\(reply.body.count)"
    context.write(wrapOutboundOut(.head(head)), promise: promise)
    context.write(wrapOutboundOut(.body(ByteBuffer(bytes: reply.body))), promise: nil)
  }

  private func writeEnd(_ data: NIOAny, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?) {
    let written = promise ?? context.eventLoop.makePromise()
    unsent += 1
    unanswered -= 1
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    written.futureResult.whenComplete { _ in
      let (this, context) = bound.value
      this.sent(context)
    }
    context.write(data, promise: written)
  }

  private func sent(_ context: ChannelHandlerContext) {
    unsent -= 1
    if unsent == 0 {
      sendDeadline?.cancel()
      sendDeadline = nil
    }
    guard isLast, context.channel.isActive else { return }
    // Closing at once would make the system throw away what the client has not read yet.
    isOver = true
    context.close(mode: .output, promise: nil)
    after(Self.farewell, context) { _, context in context.close(promise: nil) }
  }

  @discardableResult private func after(
    _ time: TimeAmount, _ context: ChannelHandlerContext,
    _ action: @escaping (ConnectionGuard, ChannelHandlerContext) -> Void
  ) -> Scheduled<Void> {
    context.eventLoop.assumeIsolated().scheduleTask(in: time) { [self] in
      if context.channel.isActive { action(self, context) }
    }
  }
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
