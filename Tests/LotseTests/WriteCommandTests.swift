import Testing

/// How `lotse write` is called, and how it ends.
@Suite struct `The command write` {
  private static func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(["write", Program.sample("e06"), "--as-of", "2026-11-22"] + arguments)
  }

  @Test func `writes a mail, a note and a letter to a municipality`() throws {
    #expect(try Self.run("--as", "mail").output.hasPrefix("Betreff: Ihre Standortanfrage – "))
    #expect(try Self.run("--as", "mail", "--lang", "en").output.hasPrefix("Subject: Your site enquiry – "))
    #expect(try Self.run("--as", "vermerk").output.hasPrefix("VERMERK (intern)\n"))
    #expect(try Self.run("--as", "mail", "--for", "internal").output.contains("\nVERMERK (intern)\n"))
    let town = try Self.run("--as", "mail", "--for", "municipality", "--municipality", "spremberg")
    #expect(town.code == 0 && town.output.contains("in Spremberg"))
  }

  @Test(arguments: [
    ["--as", "brief"], ["--as", "mail", "--for", "municipality"], ["--as", "mail", "--municipality", "Guben"],
    ["--as", "vermerk", "--for", "investor"], ["--as", "vermerk", "--instead", "tip-cottbus"],
    ["--as", "vermerk", "--instead", "tip-cottbus", "--reason", " "], ["--as", "mail", "--top", "0"],
  ])
  func `refuses a wrong call`(_ arguments: [String]) throws {
    let run = try Program.run(["write", Program.sample("e06")] + arguments)
    #expect(run.code == 64 && run.output.isEmpty && !run.messages.isEmpty)
  }

  @Test(arguments: [
    ("gubn", "request/unknown-municipality"), ("Peitz", "request/no-site"),
  ])
  func `names a municipality that it does not have`(_ name: String, _ code: String) throws {
    let run = try Self.run("--as", "mail", "--for", "municipality", "--municipality", name)
    #expect(run.code == 1 && run.output.isEmpty && run.messages.contains(code), "\(run.messages)")
  }

  @Test func `writes nothing to a municipality for a strictly confidential enquiry`() throws {
    let call = [
      "write", try Program.sample("e03"), "--as", "mail", "--for", "municipality", "--municipality", "Spremberg",
    ]
    let run = try Program.run(call + ["--as-of", "2026-11-22"])
    #expect(run.code == 1 && run.output.isEmpty && run.messages.contains("request/strict-enquiry"), "\(run.messages)")
  }

  @Test func `departs from the order with a reason only for sites that are offered`() throws {
    let excluded = try Self.run("--as", "vermerk", "--instead", "guben-sued", "--reason", "x")
    #expect(excluded.code == 1 && excluded.messages.contains("request/not-offered"))
    let unknown = try Self.run("--as", "vermerk", "--instead", "gubn-sued", "--reason", "x")
    #expect(unknown.code == 1 && unknown.messages.contains("request/unknown-site"))
    let mail = try Self.run("--as", "mail", "--instead", "tip-cottbus", "--reason", "Ausbau bewilligt")
    #expect(mail.code == 0 && mail.messages.contains("request/keep-reason"))
    #expect(!mail.output.contains("Ausbau bewilligt"))
  }
}
