import Foundation
import Store
import Testing

/// `lotse accounts` and `lotse tokens`, run as people run them.
@Suite final class `The commands about accounts` {
  private static let password = "Sechs Kraniche im Fruehling"
  private let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-accounts-\(UUID().uuidString)")
  private var data: String { folder.appending(path: "data.sqlite").path }

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func run(_ arguments: String..., input: String = "") throws -> Command {
    try Command(LiveServer.executable, arguments + ["--data", data], input: input, in: folder)
  }

  @Test func `keep accounts and tokens from beginning to end`() throws {
    let added = try run("accounts", "add", "ansiedlung-2", "--role", "officer", input: Self.password + "\n")
    #expect(added.code == 0 && added.output == "Konto „ansiedlung-2“ (officer) angelegt.\n", "\(added)")
    #expect(try run("accounts", "list").output == "ansiedlung-2  officer\n")
    let token = try run("tokens", "add", "--account", "ansiedlung-2", "--label", "Auswertung", "--scope", "read")
    #expect(token.output.wholeMatch(of: /lotse_[0-9a-f]{64}\n/) != nil, "the token alone: \(token)")
    let id = try #require(token.messages.firstMatch(of: /Token ([0-9a-f]{32});/)).output.1
    #expect(try run("tokens", "list", "--lang", "en").output.contains("\(id)  ansiedlung-2  read  until "))
    #expect(try run("tokens", "revoke", String(id)).output == "Token \(id) widerrufen.\n")
    #expect(try run("tokens", "revoke", String(id)).messages.contains("[account/unknown-token]"))
    let changed = try run("accounts", "password", "ansiedlung-2", "--lang", "en", input: "Neun Reiher im Oktober")
    #expect(changed.output == "New password for “ansiedlung-2”; sessions ended, tokens revoked.\n", "\(changed)")
    #expect(try run("accounts", "disable", "ansiedlung-2").code == 0)
    #expect(try run("accounts", "list").output == "ansiedlung-2  officer  gesperrt\n")
    #expect(try run("accounts", "enable", "ansiedlung-2").code == 0)
  }

  /// What comes by standard input, and why it is refused.
  static let passwords = [
    ("", "account/no-password"), ("\n", "account/no-password"), ("kurz\n", "account/bad-password"),
    ("aaaaaaaaaaaaaaaa\n", "account/bad-password"), ("meine-leitung-1-ist-das\n", "account/bad-password"),
    (String(repeating: "lang", count: 300) + "\n", "account/bad-password"),
    ("mit\u{7}Steuerzeichen\n", "account/bad-password"),
  ]

  @Test(arguments: passwords) func `refuse a password that will not do`(_ input: String, _ code: String) throws {
    for lang in ["de", "en"] {
      let run = try run("accounts", "add", "leitung-1", "--role", "admin", "--lang", lang, input: input)
      #expect(run.code == 1 && run.output.isEmpty && run.messages.contains("[\(code)]"), "\(run)")
      let typed = input.trimmingCharacters(in: .newlines)
      #expect(typed.isEmpty || !run.messages.contains(typed), "a password is not repeated")
    }
    #expect(try Store.open(data).accounts().isEmpty)
  }

  /// Arguments, exit code, and what is said of it.
  static let calls: [([String], Int32, String)] = [
    (["accounts", "add", "Frau Müller", "--role", "officer"], 1, "account/bad-name"),
    (["accounts", "add", "x@lotse.example", "--role", "officer"], 1, "account/mail-address"),
    (["accounts", "add", "leitung", "--role", "officer"], 1, "account/exists"),
    (["accounts", "add", "neu-1", "--role", "king"], 64, "officer"),
    (["accounts", "password", "leitng"], 1, "leitung"),
    (["accounts", "password", "leitung"], 1, "account/no-password"),
    (["accounts", "disable", "niemand"], 1, "account/unknown"),
    (["tokens", "add", "--account", "leitung", "--label", "x", "--scope", "enquiries"], 1, "account/bad-token"),
    (
      ["tokens", "add", "--account", "leitung", "--label", "x", "--scope", "read", "--days", "0"], 1,
      "account/bad-token"
    ),
    (["tokens", "revoke", "x"], 1, "account/unknown-token"),
  ]

  @Test(arguments: calls) func `say what is wrong`(_ arguments: [String], _ code: Int32, _ said: String) throws {
    _ = try Store.open(data).addAccount(
      NewAccount(
        id: AccountID(rawValue: "a1"), name: "leitung", role: .admin, password: "$scrypt$x", by: .local,
        at: 1_000_000_000))
    let run = try Command(LiveServer.executable, arguments + ["--data", data], in: folder)
    #expect(run.code == code && run.output.isEmpty && run.messages.contains(said), "\(run)")
  }

  @Test func `need a database, and say so`() throws {
    for command in [["accounts", "list"], ["tokens", "list"], ["accounts", "enable", "x"]] {
      let run = try Command(LiveServer.executable, command + ["--data", data], in: folder)
      #expect(
        run.code == 1 && run.messages.contains("Die Datenbank „\(data)“ gibt es nicht. [store/not-found]"), "\(run)")
      #expect(!FileManager.default.fileExists(atPath: data))
    }
    try Data("no database, long enough to be looked at".utf8).write(to: folder.appending(path: "data.sqlite"))
    let run = try run("accounts", "add", "leitung", "--role", "admin", input: Self.password)
    #expect(run.code == 1 && run.messages.contains("[store/"), "\(run)")
  }

  // MARK: - At a terminal

  /// Runs a command at a pseudo-terminal, types lines when it asks, and prints all that the screen shows.
  private static let terminal = """
    import os, pty, sys, time
    lines = sys.argv[1].split("|")
    pid, screen = pty.fork()
    if pid == 0:
        os.execv(sys.argv[2], sys.argv[2:])
    shown = b""
    def read():
        global shown
        try:
            part = os.read(screen, 4096)
        except OSError:
            part = b""
        shown += part
        return part
    for line in lines:
        asked = shown.count(b": ")
        while shown.count(b": ") == asked and read():
            pass
        time.sleep(0.3)
        os.write(screen, line.encode() + b"\\n")
    while read():
        pass
    sys.stdout.buffer.write(shown)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
    """

  private func type(_ lines: String, _ arguments: String...) throws -> Command {
    let python = URL(filePath: "/usr/bin/env")
    return try Command(
      python, ["python3", "-c", Self.terminal, lines, LiveServer.executable.path] + arguments + ["--data", data],
      environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"], in: folder)
  }

  @Test func `ask for a password twice, and show neither`() throws {
    let run = try type("\(Self.password)|\(Self.password)", "accounts", "add", "leitung", "--role", "admin")
    #expect(run.code == 0, "\(run)")
    #expect(run.output.contains("Neues Passwort (mindestens 12 Zeichen): ") && run.output.contains("Noch einmal: "))
    #expect(run.output.contains("Konto „leitung“ (admin) angelegt."))
    #expect(!run.output.contains(Self.password), "the screen shows what was typed: \(run.output)")
    #expect(try Store.open(data).accounts().map(\.name) == ["leitung"])
  }

  @Test func `change nothing when the two entries differ`() throws {
    let run = try type("\(Self.password)|\(Self.password)!", "accounts", "add", "leitung", "--role", "admin")
    #expect(run.code == 1 && run.output.contains("[account/password-differs]"), "\(run)")
    #expect(!run.output.contains(Self.password))
    #expect(try Store.open(data).accounts().isEmpty)
  }
}
