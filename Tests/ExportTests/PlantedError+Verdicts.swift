import Foundation
import Testing

extension PlantedError {
  static let verdictErrors = [
    PlantedError("a verdict turned round", says: "Urteil") { document in
      try knockOut(&document, { `is`($0, "verdict", "met") && `is`($0, "test", "number") }) {
        $0["verdict"] = "not_met"
      }
    },
    PlantedError("an estimate near the limit taken for a no", says: "Urteil ist not_met, nachgerechnet unknown") {
      document in
      try knockOut(&document, { `is`($0, "verdict", "unknown") && ($0["readings"] as? [Any])?.count ?? 0 > 1 }) {
        $0["verdict"] = "not_met"
      }
    },
    PlantedError("unknown taken for a yes", says: "Urteil ist met, nachgerechnet unknown") { document in
      try knockOut(&document, { `is`($0, "verdict", "unknown") && ($0["readings"] as? [Any])?.isEmpty == true }) {
        $0["verdict"] = "met"
      }
    },
    PlantedError("a bound that was overlooked", says: "nachgerechnet not_met") { document in
      try knockOut(&document, { `is`($0, "verdict", "not_met") && $0["at_most_by_others"] is NSNumber }) {
        $0["verdict"] = "unknown"
      }
    },
    PlantedError("two verdicts on one class", says: "Urteil") { document in
      try edit(&document, "sites") { (sites: inout [Tree]) in
        let last = try #require(
          sites.lastIndex { site in
            (site["knock_outs"] as? [Tree])?.contains { `is`($0, "test", "values") && `is`($0, "verdict", "met") }
              == true
          })
        var all = sites[last]["knock_outs"] as? [Tree] ?? []
        for index in all.indices where `is`(all[index], "test", "values") {
          all[index]["outcomes"] = ["not_met"]
          all[index]["verdict"] = "not_met"
        }
        sites[last]["knock_outs"] = all
      }
    },
  ]

  static let orderErrors = [
    PlantedError("two sites exchanged", says: "Platz") { document in
      try edit(&document, "sites") { (sites: inout [Tree]) in sites.swapAt(0, 1) }
    },
    PlantedError("ranks shifted by one", says: "Platz ist") { document in
      try edit(&document, "sites") { (sites: inout [Tree]) in
        for index in sites.indices where sites[index]["rank"] is NSNumber { add(1, to: "rank", of: &sites[index]) }
      }
    },
    PlantedError("an excluded site offered", says: "Stand ist clarify, nachgerechnet excluded") { document in
      try edit(&document, "sites") { (sites: inout [Tree]) in sites[sites.count - 1]["standing"] = "clarify" }
    },
    PlantedError("an excluded site with a place", says: "Platz ist") { document in
      try edit(&document, "sites") { (sites: inout [Tree]) in sites[sites.count - 1]["rank"] = 9 }
    },
    PlantedError("an open must not counted", says: "offene Muss-Punkte") { document in
      try site(&document, 0) { $0["open_decisive"] = 0 }
    },
    PlantedError("too little known taken for comparable", says: "Stand ist clarify, nachgerechnet undocumented") {
      document in
      try edit(&document, "sites") { (sites: inout [Tree]) in
        let index = try #require(sites.firstIndex { `is`($0, "standing", "undocumented") })
        sites[index]["standing"] = "clarify"
      }
    },
    PlantedError("a site listed twice", says: "Zahl der Standorte") { document in
      try edit(&document, "sites") { (sites: inout [Tree]) in sites.append(sites[sites.count - 1]) }
    },
  ]
}
