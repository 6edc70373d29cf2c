public import Advisory

/// Everything that is set when the server starts.
public struct ServerSettings: Sendable {
  /// Address to listen on.
  public var host: String
  /// Port to listen on; 0 lets the system choose.
  public var port: Int
  /// Rules, sites and reference data.
  public var folders: Folders
  /// The file of the database.
  public var dataFile: String
  /// Whether rules that nobody has reviewed may answer.
  public var allowsDraft: Bool
  /// What a client may use.
  public var limits: Limits
  /// How long things are kept.
  public var retention = Retention()
  /// Milliseconds between two looks at the folders.
  public var watchMilliseconds = 1000
  /// Seconds between the wish to end and the end of listening, in which `/readyz` says so.
  public var drainSeconds = 0
  /// What makes PDF files; nil: there is none, and reports are HTML only.
  package var pdfRenderer: PDFRenderer?
  /// Whom the server lets in.
  public var access: AccessSettings

  /// Settings of a server on this machine.
  public init(
    host: String = "127.0.0.1", port: Int = 8080, folders: Folders = Folders(), dataFile: String,
    allowsDraft: Bool = false, limits: Limits = Limits(),
    access: AccessSettings = AccessSettings()
  ) {
    self.host = host
    self.port = port
    self.folders = folders
    self.dataFile = dataFile
    self.allowsDraft = allowsDraft
    self.limits = limits
    self.access = access
  }
}
