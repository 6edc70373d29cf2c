import Foundation
import Testing

extension PlantedError {
  static let weightErrors = [
    PlantedError("a weight that was shared wrongly", says: "Gewicht") { document in
      try criterion(&document, isScored) { add(0.5, to: "weight", of: &$0) }
    },
    PlantedError("the base weight in the place of the shared one", says: "Gewicht") { document in
      try criterion(&document, { $0["id"] as? String == "heat_gas_h2" }) { $0["weight"] = 2 }
    },
    PlantedError("a weight for what is not scored", says: "Gewicht") { document in
      try criterion(&document, { !isScored($0) }) { $0["weight"] = 3 }
    },
    PlantedError("weights of the sides exchanged", says: "Gewicht") { document in
      try edit(&document, "rules") { (rules: inout Tree) in rules["sides"] = ["investor": 40, "region": 60] }
    },
    PlantedError("a criterion left out", says: "Kriterien") { document in
      try site(&document, 2) { $0["criteria"] = ($0["criteria"] as? [Tree]).map { Array($0.dropLast()) } }
    },
  ]

  static let pointErrors = [
    PlantedError("wrong points", says: "Punkte") { document in
      try criterion(&document, isScored) { add(1, to: "points", of: &$0) }
    },
    PlantedError("points that are wrong in the eighth place", says: "Punkte") { document in
      try criterion(&document, isScored) { add(0.00000002, to: "points", of: &$0) }
    },
    PlantedError("unknown counted as zero", says: "Punkte") { document in
      try criterion(&document, { isScored($0) && `is`($0, "status", "unknown") }) { criterion in
        criterion["points"] = 0
        criterion["contribution"] = 0
      }
    },
    PlantedError("unknown passed off as known", says: "Stand") { document in
      try criterion(&document, { isScored($0) && `is`($0, "status", "unknown") }) { $0["status"] = "known" }
    },
    PlantedError("an outdated value without its span", says: "Spanne von") { document in
      try criterion(&document, { `is`($0, "status", "aged") }) { criterion in
        criterion["low"] = criterion["points"]
        criterion["high"] = criterion["points"]
      }
    },
    PlantedError("a span too narrow for an estimate", says: "Spanne bis") { document in
      try criterion(&document, { `is`($0, "status", "estimated") }) { $0["high"] = $0["points"] }
    },
    PlantedError("a contribution that is not weight × points", says: "Beitrag") { document in
      try criterion(&document, isScored) { add(-0.01, to: "contribution", of: &$0) }
    },
    PlantedError("a value without a source", says: "hat eine Quelle") { document in
      try criterion(&document, { `is`($0, "status", "known") }) { criterion in
        var measured = criterion["measured"] as? [Tree] ?? []
        for index in measured.indices { measured[index]["inputs"] = [String]() }
        criterion["measured"] = measured
      }
    },
    PlantedError("a criterion without data that is scored", says: "ohne Daten") { document in
      try criterion(&document, { `is`($0, "status", "pending") }) { $0["status"] = "not_asked" }
    },
    PlantedError("a score that is not the sum", says: "Punkte ist") { document in
      try site(&document, 4) { site in
        try edit(&site, "score") { (score: inout Tree) in add(0.001, to: "value", of: &score) }
      }
    },
    PlantedError("a side that is not the mean", says: "Seite") { document in
      try site(&document, 0) { site in
        try edit(&site, "sides") { (sides: inout Tree) in
          try edit(&sides, "region") { (score: inout Tree) in add(-0.5, to: "value", of: &score) }
        }
      }
    },
    PlantedError("a score outside of its span", says: "liegt in der Spanne") { document in
      try site(&document, 1) { site in
        try edit(&site, "score") { (score: inout Tree) in score["low"] = 99.5 }
      }
    },
    PlantedError("a span wider than its parts", says: "Spanne innerhalb") { document in
      try site(&document, 1) { site in
        try edit(&site, "score") { (score: inout Tree) in score["high"] = 100 }
      }
    },
    PlantedError("a wrong contribution of the project", says: "project: Beitrag") { document in
      try edit(&document, "project") { (project: inout Tree) in
        try edit(&project, "score") { (score: inout Tree) in add(1, to: "value", of: &score) }
      }
    },
    PlantedError("a wrong share of what is known", says: "bekannter Anteil") { document in
      try site(&document, 3) { add(7, to: "known_percent", of: &$0) }
    },
  ]
}
