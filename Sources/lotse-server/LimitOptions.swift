internal import ArgumentParser
internal import Server

/// What clients may use of the server; docs/reference/server.md gives the reasons.
struct LimitOptions: ParsableArguments {
  private static let usual = Limits()

  @Option(help: help("Größter Inhalt einer Anfrage", "bytes"))
  var maxBodyBytes = usual.bodyBytes
  @Option(help: help("Größter Kopf einer Anfrage samt Adresse", "bytes"))
  var maxHeaderBytes = usual.headerBytes
  @Option(help: help("Höchstens so viele Kopffelder", "n"))
  var maxHeaderFields = usual.headerFields
  @Option(help: help("So lange darf der Inhalt einer Anfrage brauchen", "s"))
  var bodySeconds = usual.bodySeconds
  @Option(help: help("So lange darf eine Antwort dauern", "s"))
  var requestSeconds = usual.requestSeconds
  @Option(help: help("So lange hat der Empfänger Zeit, die Antwort abzunehmen", "s"))
  var sendSeconds = usual.sendSeconds
  @Option(help: help("So lange bleibt eine stille Verbindung offen", "s"))
  var idleSeconds = usual.idleSeconds
  @Option(help: help("Verbindungen zugleich", "n"))
  var maxConnections = usual.connections
  @Option(help: help("Anfragen eines Absenders in der Minute; 0: beliebig", "n"))
  var requestsPerMinute = usual.requestsPerMinute
  @Option(help: help("Anfragen eines Absenders auf einmal", "n"))
  var requestsAtOnce = usual.requestsAtOnce
  @Option(help: help("Laufende Anfragen eines Absenders; 0: beliebig", "n"))
  var runningPerClient = usual.runningPerClient
  @Option(help: help("Laufende Anfragen insgesamt", "n"))
  var maxRunning = usual.running
  @Option(help: help("Bewertungen, die auf einen Prozessor warten dürfen", "n"))
  var maxWaiting = usual.waiting
  @Option(help: help("Speicher für fertige Antworten; 0: keiner", "bytes"))
  var cacheBytes = usual.cacheBytes

  func validate() throws {
    let positive = [
      ("--max-body-bytes", maxBodyBytes), ("--max-header-bytes", maxHeaderBytes),
      ("--max-header-fields", maxHeaderFields), ("--body-seconds", bodySeconds),
      ("--request-seconds", requestSeconds), ("--send-seconds", sendSeconds), ("--idle-seconds", idleSeconds),
      ("--max-connections", maxConnections), ("--requests-at-once", requestsAtOnce), ("--max-running", maxRunning),
    ]
    let counts = [
      ("--requests-per-minute", requestsPerMinute), ("--running-per-client", runningPerClient),
      ("--max-waiting", maxWaiting), ("--cache-bytes", cacheBytes),
    ]
    for (name, value) in positive where value < 1 { throw ValidationError("\(name) muss mindestens 1 sein.") }
    for (name, value) in counts where value < 0 { throw ValidationError("\(name) darf nicht negativ sein.") }
    for (name, value) in positive + counts where value > Self.largest {
      throw ValidationError("\(name) darf höchstens \(Self.largest) sein.")
    }
  }

  /// More is a mistake, and would overflow where seconds are counted in smaller parts.
  private static let largest = 1 << 31

  var limits: Limits {
    var limits = Limits()
    limits.bodyBytes = maxBodyBytes
    limits.headerBytes = maxHeaderBytes
    limits.headerFields = maxHeaderFields
    limits.bodySeconds = bodySeconds
    limits.requestSeconds = requestSeconds
    limits.sendSeconds = sendSeconds
    limits.idleSeconds = idleSeconds
    limits.connections = maxConnections
    limits.requestsPerMinute = requestsPerMinute
    limits.requestsAtOnce = requestsAtOnce
    limits.runningPerClient = runningPerClient
    limits.running = maxRunning
    limits.waiting = maxWaiting
    limits.cacheBytes = cacheBytes
    return limits
  }

  private static func help(_ text: String, _ unit: String) -> ArgumentHelp { ArgumentHelp("\(text).", valueName: unit) }
}
