import Foundation
import Testing

/// One way in which an engine can go wrong, planted into a right assessment; `finding` is what the check has to say.
struct PlantedError: Sendable, CustomTestStringConvertible {
  let name: String
  let finding: String
  let plant: @Sendable (inout [String: Any]) throws -> Void

  init(_ name: String, says finding: String, _ plant: @escaping @Sendable (inout [String: Any]) throws -> Void) {
    self.name = name
    self.finding = finding
    self.plant = plant
  }

  var testDescription: String { name }

  /// A criterion of the first site of the sample e06 with some property.
  static func criterion(
    _ document: inout [String: Any], _ property: (Tree) -> Bool, _ change: (inout Tree) -> Void
  ) throws {
    try edit(&document, "sites") { (sites: inout [Tree]) in
      for site in sites.indices {
        guard var criteria = sites[site]["criteria"] as? [Tree], let index = criteria.firstIndex(where: property) else {
          continue
        }
        change(&criteria[index])
        sites[site]["criteria"] = criteria
        return
      }
      Issue.record("no criterion fits")
    }
  }

  /// The first knock-out of any site with some property.
  static func knockOut(
    _ document: inout [String: Any], _ property: (Tree) -> Bool, _ change: (inout Tree) -> Void
  ) throws {
    try edit(&document, "sites") { (sites: inout [Tree]) in
      for site in sites.indices {
        guard var all = sites[site]["knock_outs"] as? [Tree], let index = all.firstIndex(where: property) else {
          continue
        }
        change(&all[index])
        sites[site]["knock_outs"] = all
        return
      }
      Issue.record("no knock-out fits")
    }
  }

  static func site(_ document: inout [String: Any], _ index: Int, _ change: (inout Tree) throws -> Void) throws {
    try edit(&document, "sites") { (sites: inout [Tree]) in try change(&sites[index]) }
  }

  typealias Tree = [String: Any]

  static func edit<T>(_ tree: inout Tree, _ key: String, _ change: (inout T) throws -> Void) throws {
    var value = try #require(tree[key] as? T)
    try change(&value)
    tree[key] = value
  }

  static func add(_ amount: Double, to key: String, of tree: inout Tree) {
    guard let number = tree[key] as? NSNumber else {
      Issue.record("\(key) is no number")
      return
    }
    tree[key] = number.doubleValue + amount
  }

  static func isScored(_ tree: Tree) -> Bool { tree["points"] is NSNumber }
  static func `is`(_ tree: Tree, _ key: String, _ value: String) -> Bool { tree[key] as? String == value }

  static let all: [PlantedError] = weightErrors + pointErrors + verdictErrors + orderErrors
}
