internal import ArgumentParser
internal import Server

/// How long things are kept; the same for the server and for the command.
struct RetentionOptions: ParsableArguments {
  @Option(
    name: .customLong("retention-months"),
    help: ArgumentHelp("So viele Monate nach dem Abschluss werden Anfragen und Bewertungen gelöscht.", valueName: "n"))
  var months = 24
  @Option(help: ArgumentHelp("So viele Monate bleiben Einträge des Protokolls.", valueName: "n"))
  var logMonths = 36

  func validate() throws {
    if !(1...600).contains(months) { throw ValidationError("--retention-months liegt zwischen 1 und 600.") }
    if !(1...600).contains(logMonths) { throw ValidationError("--log-months liegt zwischen 1 und 600.") }
  }

  var retention: Server.Retention { Server.Retention(months: months, logMonths: logMonths) }
}
