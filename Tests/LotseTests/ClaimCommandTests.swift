import Testing

/// How `lotse sites claim` is called, and where it writes.
@Suite struct `The command sites claim` {
  private static func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(["sites", "claim"] + arguments + ["--as-of", "2026", "--source", "Stadt Guben", "--dry-run"])
  }

  /// What is told for one enquiry must not reach the register, which others read.
  @Test func `writes into the enquiry alone when one is named, by file or by id`() throws {
    let claim = ["guben-sued", "largest_contiguous_ha", "22"]
    for enquiry in [try Program.sample("e01"), "e01_batterierecycling"] {
      let run = try Self.run(claim[0], claim[1], claim[2], "--enquiry", enquiry, "--format", "json")
      #expect(run.code == 0 && run.output.contains("\"only_this_enquiry\": true"), "\(run.messages)")
      #expect(run.output.contains("enquiries/e01_batterierecycling.yaml\""))
      #expect(!run.output.contains("guben-sued.yaml"))
    }
    let register = try Self.run(claim[0], claim[1], claim[2], "--effect-in", Program.sample("e01"), "--format", "json")
    #expect(register.output.contains("\"only_this_enquiry\": false") && register.output.contains("guben-sued.yaml"))
  }

  @Test(arguments: [
    (["guben-sued", "largest_ha", "22"], "claim/unknown-field"),
    (["guben-sued", "largest_contiguous_ha", "viel"], "yaml/wrong-type"),
    (["guben-sud", "largest_contiguous_ha", "22"], "request/unknown-site"),
    (["guben-sued", "plan_status", "binding"], "facts/unknown-class"),
    (["guben-sued", "largest_contiguous_ha", "22", "--enquiry", "e99"], "files/not-found"),
  ])
  func `refuses what does not fit, with what would`(_ arguments: [String], _ code: String) throws {
    let run = try Program.run(
      ["sites", "claim"] + arguments + ["--as-of", "2026", "--source", "Stadt Guben", "--dry-run"])
    #expect(run.code == 1 && run.output.isEmpty && run.messages.contains(code), "\(run.messages)")
    #expect(!run.messages.contains("Anführungszeichen"), "\(run.messages)")
  }

  @Test func `refuses two enquiries at once`() throws {
    let run = try Self.run("guben-sued", "gas", "ja", "--enquiry", "e01", "--effect-in", "e02")
    #expect(run.code == 64)
  }
}
