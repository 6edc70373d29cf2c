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
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "standortlotse",
  products: [
    .library(name: "YAML", targets: ["YAML"]),
  ],
  targets: [
    .systemLibrary(name: "CLibYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    library("SourceText"),
    library("Decimals"),
    library("YAML", ["SourceText", "CLibYaml"]),
    library("Facts", ["SourceText", "Decimals", "YAML"]),
    library("Region", ["SourceText", "Decimals", "YAML", "Facts"]),
    tests("SourceText", ["SourceText"]),
    tests("YAML", ["YAML", "SourceText"]),
    .target(
      name: "DataFiles", dependencies: ["YAML", "SourceText"], path: "Tests/DataFiles", swiftSettings: strict),
    tests("SiteImport", ["DataFiles", "Facts"]),
    tests("Region", ["DataFiles", "Decimals", "Facts", "Region", "SourceText", "YAML"]),
    tests("SeedData", ["DataFiles", "Facts", "Region", "SourceText", "YAML"]),
  ]
)
