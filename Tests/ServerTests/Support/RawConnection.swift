import Foundation
#if canImport(Glibc)
  import Glibc
#endif

/// A TCP connection over which a test may send what it likes.
final class RawConnection {
  /// One answer of the server.
  struct Answer {
    let status: Int
    /// Names in small letters; of repeated fields the last.
    let fields: [String: String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
    var isProblem: Bool { fields["content-type"] == "application/problem+json" }
  }

  private let socket: Int32
  private var received: [UInt8] = []
  /// Whether the server has closed its side.
  private(set) var isClosed = false

  init(_ port: UInt16) throws {
    #if canImport(Glibc)
      socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let socket = socket
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      close(socket)
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ECONNREFUSED)
    }
  }

  deinit { close(socket) }

  /// Sends as much as the server takes within a second; false when it takes no more.
  @discardableResult func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard isReady(POLLOUT, within: 1) else { return false }
      let count = rest.withUnsafeBytes {
        #if canImport(Glibc)
          Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        #else
          Darwin.send(socket, $0.baseAddress, $0.count, MSG_DONTWAIT)
        #endif
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  @discardableResult func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Says that nothing more is sent.
  func finish() { shutdown(socket, Int32(SHUT_WR)) }

  /// Waits until the server closes; false when it has not after some seconds.
  func isClosed(within seconds: Double) -> Bool {
    let end = Date.now.addingTimeInterval(seconds)
    while !isClosed, Date.now < end { receive(until: end) }
    return isClosed
  }

  /// The next answer; nil when none has come as a whole after some seconds.
  func answer(within seconds: Double = 10) -> Answer? {
    let end = Date.now.addingTimeInterval(seconds)
    while true {
      if let answer = takeAnswer() { return answer }
      if isClosed || Date.now >= end { return nil }
      receive(until: end)
    }
  }

  private func receive(until end: Date) {
    guard isReady(POLLIN, within: max(0, min(0.25, end.timeIntervalSinceNow))) else { return }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(socket, &buffer, buffer.count, 0)
    if count > 0 { received += buffer[0..<count] } else { isClosed = true }
  }

  private func isReady(_ events: Int32, within seconds: Double) -> Bool {
    var entry = pollfd(fd: socket, events: Int16(events), revents: 0)
    return poll(&entry, 1, Int32(seconds * 1000)) > 0
  }

  private func takeAnswer() -> Answer? {
    let mark = Array("\r\n\r\n".utf8)
    guard let headEnd = received.firstRange(of: mark) else { return nil }
    let lines = String(decoding: received[..<headEnd.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    let fields = lines.dropFirst().reduce(into: [String: String]()) { fields, line in
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { fields[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
    }
    let length = Int(fields["content-length"] ?? "0") ?? 0
    guard received.count >= headEnd.upperBound + length else { return nil }
    let body = Array(received[headEnd.upperBound..<headEnd.upperBound + length])
    received.removeFirst(headEnd.upperBound + length)
    let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return Answer(status: status, fields: fields, body: body)
  }
}
