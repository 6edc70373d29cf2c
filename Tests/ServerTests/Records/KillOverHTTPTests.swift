import Foundation
import SourceText
import Store
import Synchronization
import Testing

/// The real server is killed under load, again and again: what it had acknowledged over HTTP is there.
@Suite(.serialized) struct `What was acknowledged over HTTP` {
  /// 1 000 with `LOTSE_SOAK=1`.
  static let kills = ProcessInfo.processInfo.environment["LOTSE_SOAK"] == "1" ? 1_000 : 50

  /// An enquiry that was answered with 201: its place, and the hash of what was sent.
  struct Acknowledged: Sendable {
    let path: String
    let hash: String
    var id: EnquiryID { EnquiryID(rawValue: String(path.split(separator: "/").last ?? "")) }
  }

  @Test func `survives SIGKILL`() throws {
    let workspace = try SmallWorkspace()
    var acknowledged: [Acknowledged] = []
    for run in 0..<Self.kills {
      let found = try Self.loadUntilKilled(workspace, run, answers: Int.random(in: 1...40))
      try #require(!found.isEmpty, "run \(run) acknowledged nothing")
      let store = try Store.open(workspace.path("data.sqlite"), creating: false)
      #expect(try store.doctor().filter(\.isDamage) == [], "after kill \(run)")
      for item in found { #expect(try store.enquiry(item.id)?.textHash == item.hash, "\(item.path) of run \(run)") }
      acknowledged += found
    }
    // And a server that starts after all that answers with them.
    let server = try LiveServer(["--requests-per-minute", "1000000"], workspace: workspace)
    for item in acknowledged {
      let answer = try server.exchange("GET \(item.path) HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
      #expect(answer.status == 200 && answer.text.contains(item.hash), "\(item.path)")
    }
  }

  /// Four connections send enquiries until the server is killed, when it has acknowledged so many.
  private static func loadUntilKilled(_ workspace: SmallWorkspace, _ run: Int, answers: Int) throws -> [Acknowledged] {
    let server = try LiveServer(
      ["--requests-per-minute", "1000000", "--requests-at-once", "1000000"], workspace: workspace)
    let found = Mutex<[Acknowledged]>([])
    let threads = (0..<4).map { connection in
      let port = server.port
      let thread = Thread { Self.load(port, "\(run)-\(connection)") { item in found.withLock { $0.append(item) } } }
      thread.start()
      return thread
    }
    _ = LiveServer.wait(20) { found.withLock(\.count) >= answers }
    server.signal(SIGKILL)
    #expect(server.end() == -SIGKILL)
    #expect(LiveServer.wait(20) { threads.allSatisfy(\.isFinished) })
    return found.withLock(\.self)
  }

  /// Sends one enquiry after the other over a connection, until it breaks.
  private static func load(_ port: UInt16, _ name: String, _ acknowledge: (Acknowledged) -> Void) {
    guard let connection = try? RawConnection(port) else { return }
    for number in 1... {
      let body = "id: e-\(name)-\(number)\ntitle: \(String(repeating: "Last ", count: number % 50))\n"
      connection.send(
        """
        POST /api/v1/enquiries HTTP/1.1\r\nHost: localhost:\(port)\r\nContent-Type: application/yaml\r
        Content-Length: \(body.utf8.count)\r\n\r\n\(body)
        """)
      guard let answer = connection.answer(within: 10) else { return }
      guard answer.status == 201, let path = answer.fields["location"] else {
        Issue.record("\(answer.status): \(answer.text)")
        return
      }
      acknowledge(Acknowledged(path: path, hash: ContentHash.sha256(Array(body.utf8))))
    }
  }
}
