// swift-tools-version: 6.1
import PackageDescription

/// Settings shared by all targets; CI adds `-warnings-as-errors` (see Makefile).
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A library target with its dependencies; the arrows are those of docs/ARCHITECTURE.md.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The test target of a library.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "standortlotse",
  products: [
    .executable(name: "lotse", targets: ["lotse"]),
    .executable(name: "lotse-report", targets: ["lotse-report"]),
    .executable(name: "lotse-server", targets: ["lotse-server"]),
    .library(name: "FEEL", targets: ["FEEL"]),
    .library(name: "YAML", targets: ["YAML"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    library("SourceText"),
    library("Decimals"),
    library("YAML", ["SourceText", "CLibYaml"]),
    library("FEEL", ["SourceText", "Decimals"]),
    library("FEELCases", ["SourceText", "FEEL", "Decimals"]),
    library("Facts", ["SourceText", "Decimals", "YAML"]),
    .target(name: "CColumns"),
    library("Columns", ["SourceText", "Decimals", "Facts", "CColumns"]),
    library("Region", ["SourceText", "Decimals", "YAML", "Facts"]),
    library("Rulebook", ["SourceText", "Decimals", "YAML", "Facts", "FEEL"]),
    library("Evaluation", ["SourceText", "Decimals", "YAML", "Facts", "Columns", "Region", "Rulebook", "FEEL"]),
    library(
      "Report", ["SourceText", "Decimals", "YAML", "Facts", "Columns", "Region", "Rulebook", "Evaluation", "FEEL"]),
    library(
      "Advisory",
      ["SourceText", "Decimals", "YAML", "Facts", "Columns", "Region", "Rulebook", "Evaluation", "Report"]),
    library("Workbook", ["CXlsxWriter"]),
    library("GeoPackage", ["CSQLite"]),
    library("Archive", ["CZip"]),
    library(
      "Documents",
      [
        "SourceText", "Decimals", "Facts", "FEEL", "Region", "Rulebook", "Evaluation", "Report", "Advisory", "Workbook",
        "GeoPackage", "Archive",
      ]),
    library("Store", ["SourceText", .product(name: "GRDB", package: "GRDB.swift")]),
    library(
      "Server",
      [
        "SourceText", "Decimals", "YAML", "Facts", "Region", "Rulebook", "Evaluation", "Report", "Advisory",
        "Documents", "Store",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]),
    library(
      "Commands",
      [
        "SourceText", "Facts", "Region", "Evaluation", "Advisory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "lotse-report",
      dependencies: [
        "SourceText", "Facts", "Region", "Rulebook", "Evaluation", "Report", "Advisory", "Documents", "Commands",
        "Workbook",
        "GeoPackage",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["requirements.txt"], swiftSettings: strict),
    .executableTarget(
      name: "lotse-server",
      dependencies: [
        "SourceText", "Facts", "Advisory", "Commands", "Store", "Server",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "lotse",
      dependencies: [
        "Advisory", "Commands", "Report", "SourceText", "Facts", "Columns", "Region", "Rulebook", "Evaluation", "FEEL",
        "FEELCases", "YAML", "Decimals",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    tests("SourceText", ["SourceText"]),
    tests("Decimals", ["Decimals"]),
    tests("YAML", ["YAML", "SourceText"]),
    tests("FEEL", ["FEEL", "FEELCases", "SourceText", "Decimals"], exclude: ["Cases"]),
    .target(
      name: "DataFiles", dependencies: ["YAML", "SourceText"], path: "Tests/DataFiles", swiftSettings: strict),
    tests("Columns", ["Columns", "DataFiles", "Decimals", "Facts", "SourceText", "YAML"]),
    tests("SiteImport", ["DataFiles", "Facts"]),
    tests("Region", ["DataFiles", "Decimals", "Facts", "Region", "SourceText", "YAML"]),
    tests(
      "Sites",
      ["Advisory", "DataFiles", "Decimals", "Evaluation", "Facts", "Region", "Report", "Rulebook", "SourceText"]),
    tests("Rulebook", ["DataFiles", "Decimals", "FEEL", "Facts", "Report", "Rulebook", "SourceText", "YAML"]),
    tests(
      "Report", ["DataFiles", "Decimals", "FEEL", "Facts", "Report", "Rulebook", "SourceText"],
      exclude: ["Catalogue/Snapshots"]),
    tests("Enquiry", ["Advisory", "DataFiles", "Facts", "Region", "Report", "Rulebook", "SourceText", "YAML"]),
    tests(
      "Phone",
      [
        "Advisory", "DataFiles", "Decimals", "Evaluation", "Facts", "Region", "Report", "Rulebook", "SourceText",
        "YAML",
      ]),
    tests("SeedData", ["DataFiles", "Facts", "Region", "SourceText", "YAML"]),
    tests(
      "Evaluation",
      ["Columns", "DataFiles", "Decimals", "Evaluation", "Facts", "Region", "Rulebook", "SourceText", "YAML"]),
    tests(
      "Advisory",
      [
        "Advisory", "Columns", "DataFiles", "Decimals", "Documents", "Evaluation", "Facts", "FEEL", "Region", "Report",
        "Rulebook", "SourceText",
        "YAML",
      ], exclude: ["Snapshots"]),
    tests(
      "Charts",
      [
        "Advisory", "DataFiles", "Decimals", "Documents", "Evaluation", "Facts", "Region", "Report", "Rulebook",
        "SourceText",
      ],
      exclude: ["Snapshots"]),
    tests(
      "Documents",
      [
        "Advisory", "DataFiles", "Decimals", "Documents", "Evaluation", "Facts", "Region", "Report", "Rulebook",
        "SourceText",
      ],
      exclude: ["Snapshots"]),
    // Writes until the tests kill it.
    .executableTarget(
      name: "store-writer", dependencies: ["Store"], path: "Tests/StoreWriter", swiftSettings: strict),
    tests(
      "Store", ["DataFiles", "SourceText", "Store", "store-writer", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Snapshots"]),
    tests(
      "Server",
      [
        "Advisory", "DataFiles", "Evaluation", "Facts", "Region", "Report", "Rulebook", "Server", "SourceText",
        "Store", "lotse-server",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ], exclude: ["Access/Snapshots"]),
    tests(
      "Export",
      [
        "Advisory", "Archive", "DataFiles", "Decimals", "Documents", "Evaluation", "Facts", "GeoPackage", "Region",
        "Report", "Rulebook", "SourceText", "Workbook", "lotse", "lotse-report",
      ], exclude: ["wipe.py"]),
    tests("Lotse", ["DataFiles", "lotse", "lotse-report"], exclude: ["Snapshots", "Tables"]),
    tests(
      "Write",
      [
        "Advisory", "DataFiles", "Evaluation", "Facts", "Region", "Report", "Rulebook", "SourceText",
      ], exclude: ["Snapshots"]),
  ]
)

// The first answer must not wait for what only the server needs: `make build` leaves it out.
if Context.environment["LOTSE_COMMAND_ONLY"] != nil {
  let server: Set = ["Store", "Server", "lotse-server", "store-writer"]
  package.targets.removeAll { $0.type == .test || server.contains($0.name) }
  package.products.removeAll { $0.name == "lotse-server" }
  package.dependencies.removeLast(package.dependencies.count - 1)
}
