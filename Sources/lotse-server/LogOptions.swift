public import ArgumentParser
public import Logging
public import Server

/// What is written to the log, and how.
struct LogOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Was ins Protokoll (Standardfehlerausgabe) kommt, ab dieser Stufe.", valueName: "stufe"))
  var logLevel: Logger.Level = .info
  @Option(help: "Form des Protokolls.")
  var logFormat: LineLog.Format = .text

  /// Begins the log of the program.
  func begin() {
    let (level, format) = (logLevel, logFormat)
    LoggingSystem.bootstrap { _ in LineLog(format: format, logLevel: level) }
  }
}

extension Logging.Logger.Level: @retroactive ExpressibleByArgument {}
extension LineLog.Format: ExpressibleByArgument {}
