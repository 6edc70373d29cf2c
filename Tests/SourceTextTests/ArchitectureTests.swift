import Foundation
import Testing

/// Holds docs/ARCHITECTURE.md and the sources together: the direction of imports, and who may touch the world outside.
@Suite struct `The architecture` {
  /// Modules outside the package that a target may import. C library: mathematics in Decimals and Region, search for bytes
  /// in Columns, time zones and `now` in FEEL, files in Advisory, a temporary one in Workbook, terminal and clock in Commands, clock in Server. Dispatch:
  /// threads in Evaluation and Server. Only Store knows GRDB (whose columns of bytes are Foundation.Data), only Server
  /// Hummingbird.
  static let outside: [String: Set<String>] = [
    "Decimals": cLibrary, "Columns": cLibrary, "Region": cLibrary,
    "FEEL": cLibrary.union(["Synchronization", "_StringProcessing"]),
    "Evaluation": ["Dispatch", "Synchronization"], "Advisory": cLibrary, "lotse": cLibrary.union(["ArgumentParser"]),
    "Commands": cLibrary.union(["ArgumentParser"]), "lotse-report": cLibrary.union(["ArgumentParser"]),
    "Workbook": cLibrary,
    "Store": cLibrary.union(["Foundation", "GRDB"]),
    "Server": cLibrary.union([
      "Crypto", "CryptoExtras", "Dispatch", "HTTPTypes", "Hummingbird", "HummingbirdCore", "HummingbirdTLS", "Logging",
      "NIOCore", "NIOHTTP1",
      "NIOHTTPTypes", "NIOPosix", "NIOSSL", "ServiceLifecycle", "Synchronization", "UnixSignals",
    ]),
    "lotse-server": cLibrary.union(["ArgumentParser", "Logging"]),
  ]
  private static let cLibrary: Set<String> = ["Glibc", "Musl", "Darwin"]

  /// Files of pure targets that call the operating system: IANA time zones, and FEEL's `now()` and `today()`.
  static let systemCallers = ["Sources/FEEL/Builtins/Temporal.swift", "Sources/FEEL/Values/ZoneTable.swift"]

  /// Folders of the targets that touch the world outside.
  static let edges = [
    "Sources/Advisory/", "Sources/Store/", "Sources/Commands/", "Sources/lotse/", "Sources/lotse-report/",
    "Sources/Server/", "Sources/lotse-server/", "Sources/Workbook/",
  ]

  /// Targets in the order of the manifest, with what they declare to depend on.
  static func targets() throws -> [(name: String, dependencies: [String])] {
    let manifest = try ProjectFolder.text("Package.swift")
    let libraries = try manifest.matches(of: Regex(#"\n    library\(\s*"(\w+)"(?:,\s*\[([^\]]*)\])?\)"#)).map { match in
      (String(match.output[1].substring ?? ""), String(match.output[2].substring ?? ""))
    }
    let commands = try ["lotse-report", "lotse-server", "lotse"].flatMap { name in
      try manifest.groups(#"name: "\#(name)",\s*dependencies: \[([^\]]*)\]"#).map { (name, $0) }
    }
    return try (libraries + commands).map { ($0, try $1.groups(#"(?:^|[^:] )"(\w+)""#)) }
  }

  static func imports(_ path: String) throws -> Set<String> {
    let text = try ProjectFolder.text(path)
    return Set(try text.groups(#"(?m)^\s*(?:public |package |internal |private )?import (?:struct |func )?(\w+)"#))
  }

  @Test func `imports only what a target declares, and declares only what stands before it`() throws {
    let targets = try Self.targets()
    try #require(targets.count > 8)
    var before: Set<String> = ["CLibYaml", "CColumns", "CXlsxWriter", "CSQLite", "CZip"]
    for (name, dependencies) in targets {
      #expect(Set(dependencies).isSubset(of: before), "\(name) depends on something that stands after it")
      let allowed = Set(dependencies).union(Self.outside[name] ?? [])
      for path in ProjectFolder.files(below: "Sources/\(name)", ending: ".swift") {
        let strangers = try Self.imports(path).subtracting(allowed)
        #expect(strangers.isEmpty, "\(path) imports \(strangers.sorted())")
      }
      before.insert(name)
    }
  }

  @Test(arguments: [
    ("CLibYaml", "YAML"), ("CXlsxWriter", "Workbook"), ("CSQLite", "GeoPackage"), ("CZip", "Archive"),
  ]) func `gives each system library one home`(_ library: String, _ home: String) throws {
    let users = try Self.targets().filter { $0.dependencies.contains(library) }.map(\.name)
    #expect(users == [home])
  }

  @Test func `keeps files, clock, network and environment out of the pure targets`() throws {
    let calls = try Regex(
      #"\b(fopen|opendir|getenv|localtime_r|clock_gettime|socket|time\(nil\)|FileManager|URLSession)"#)
    for path in ProjectFolder.files(below: "Sources", ending: ".swift")
    where !Self.edges.contains(where: path.hasPrefix) && !Self.systemCallers.contains(path) {
      #expect(try ProjectFolder.text(path).firstMatch(of: calls) == nil, "\(path) touches the world outside")
    }
  }

  @Test func `is described target by target`() throws {
    let page = try ProjectFolder.text("docs/ARCHITECTURE.md")
    for (name, _) in try Self.targets() {
      #expect(page.contains("| `\(name)` |"), "\(name) is missing in the code map")
    }
  }
}
