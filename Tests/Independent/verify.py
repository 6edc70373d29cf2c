#!/usr/bin/env python3
"""Recomputes an assessment from `lotse export --format json` alone, without the program that made it.

    python3 verify.py bewertung.json

Exit code 0: every number, verdict and place was found again. 1: deviations, one a line. 2: not such a file.
The method: docs/explanation/scoring.md, unknown.md and ordering.md. Needs Python 3.9 and nothing else.
"""
import json
import sys
from decimal import Decimal as D, getcontext

getcontext().prec = 50
TOLERANCE, HUNDRED = D("1e-9"), D(100)
COMPARISONS = {">=": D.__ge__, ">": D.__gt__, "<=": D.__le__, "<": D.__lt__}
SCORED = ("known", "estimated", "conflicting", "aged", "unknown")
STANDINGS = ["ready", "clarify", "undocumented", "excluded"]
GERMAN = {
    "contribution": "Beitrag", "score": "Punkte", "side": "Seite", "weight": "Gewicht", "points": "Punkte", "low": "Spanne von",
    "high": "Spanne bis", "status": "Stand", "verdict": "Urteil", "place": "Platz", "site": "Standort", "standing": "Stand",
    "known share": "bekannter Anteil", "open musts": "offene Muss-Punkte", "without data": "ohne Daten", "criteria": "Kriterien",
    "unknown": "unbekannt", "has a source": "hat eine Quelle", "within its span": "liegt in der Spanne", "number of sites": "Zahl der Standorte",
    "span within those of the criteria": "Spanne innerhalb derer der Kriterien", "offered first": "Angebotene zuerst",
}

class Check:
    def __init__(self, document):
        self.document, self.rules, self.found, self.outcomes = document, document["rules"], [], {}
        self.german = document["assessment"]["language"] == "de"
        self.criteria = {rule["id"]: rule for rule in self.rules["criteria"]}

    def same(self, where, what, told, again):
        """Records a deviation unless both are the same: numbers within the tolerance, all else exactly."""
        numbers = isinstance(told, (D, int)) and isinstance(again, (D, int))
        if abs(told - again) > TOLERANCE if numbers else told != again:
            form = "%s: %s ist %s, nachgerechnet %s" if self.german else "%s: %s is %s, recomputed %s"
            self.found.append(form % (where, GERMAN[what] if self.german else what, short(told), short(again)))

    def run(self):
        project, sites = self.document["project"], self.document["sites"]
        self.criterion_results("project", project["criteria"], "project")
        self.score("project", "contribution", project["score"], mean(project["criteria"]))
        self.same("sites", "number of sites", len(sites), max(1, len({site["site"] for site in sites})))
        for site in sites:
            self.site(site["site"], site)
        self.order(sites)
        return self.found

    def site(self, name, site):
        self.criterion_results(name, site["criteria"], "site")
        self.score(name, "score", site["score"], sum(c["contribution"] for c in site["criteria"]))
        for side in self.rules["sides"]:
            own = [c for c in site["criteria"] if self.criteria[c["id"]]["side"] == side]
            self.score(f"{name}, {side}", "side", site["sides"][side], mean(own))
        scored = [c for c in site["criteria"] if c["status"] in SCORED]
        ends = [sum(c["weight"] * c[end] / HUNDRED for c in scored) for end in ("low", "high")]
        inside = ends[0] - TOLERANCE <= site["score"]["low"] and site["score"]["high"] <= ends[1] + TOLERANCE
        self.same(name, "span within those of the criteria", inside, True)
        self.same(name, "known share", site["known_percent"], sum(c["weight"] for c in scored if c["status"] != "unknown"))
        for told in site["knock_outs"]:
            for value, outcome in zip(told["readings"] or [None], told["outcomes"]):
                key = (told["id"], str(value))
                self.same(f"{name}, {told['title']}, {short(value)}", "verdict", outcome, self.outcomes.setdefault(key, outcome))
            if told["test"] != "given":
                self.same(f"{name}, {told['title']}", "verdict", told["verdict"], verdict(told))
        self.standing(name, site, scored)

    def criterion_results(self, where, results, level):
        weights = self.weights(where, results, level)
        for result in results:
            rule = self.criteria[result["id"]]
            place, again, status = f"{where}, {rule['title']}", (None, None, None), result["status"]
            self.same(place, "without data", status == "pending", rule["evidence"] == "pending")
            for fact in result["measured"]:
                self.same(place, "unknown", fact["status"] == "unknown", not fact["readings"])
                self.same(place, "has a source", bool(fact["inputs"]) or not fact["readings"], True)
            if status in SCORED:
                status, again = evaluate(rule, result["measured"])
            self.same(place, "status", result["status"], status)
            for key, value in zip(("weight", "points", "low", "high"), (weights[result["id"]], *again)):
                self.same(place, key, result[key], value)
            self.same(place, "contribution", result["contribution"], result["weight"] * (again[0] or D(0)) / HUNDRED)

    def weights(self, where, results, level):
        """Base × factor → zero if not scored → shared in the group → in the side → sides."""
        scored = {r["id"] for r in results if r["status"] in SCORED}
        self.same(where, "criteria", sorted(r["id"] for r in results), sorted(i for i, r in self.criteria.items() if r["level"] == level))
        own = {i: r["base_weight"] * r["factor"] for i, r in self.criteria.items() if level == "site" or r["level"] == level}
        sides = {group["id"]: group["side"] for group in self.rules["groups"]}
        live = {g: sum(w for i, w in own.items() if i in scored and self.criteria[i]["group"] == g) for g in sides}
        whole = {g: sum(w for i, w in own.items() if self.criteria[i]["group"] == g) for g in sides}
        total = {s: sum(whole[g] for g in sides if sides[g] == s and live[g] > 0) for s in self.rules["sides"]}
        present = sum(w for s, w in self.rules["sides"].items() if total[s] > 0)
        def weight(i, group, side):
            if i not in scored or not live[group]:
                return D(0)
            return HUNDRED * self.rules["sides"][side] / present * whole[group] / total[side] * own[i] / live[group]
        return {r["id"]: weight(r["id"], self.criteria[r["id"]]["group"], self.criteria[r["id"]]["side"]) for r in results}

    def score(self, where, what, told, again):
        self.same(where, what, told and told["value"], again)
        if told:
            self.same(where, "within its span", told["low"] - TOLERANCE <= told["value"] <= told["high"] + TOLERANCE, True)

    def standing(self, name, site, scored):
        verdicts = [(k["verdict"], k["decisive"]) for k in site["knock_outs"]]
        still_open = verdicts.count(("unknown", True))
        again = ("excluded" if any(v == "not_met" for v, _ in verdicts)
                 else "undocumented" if scored and site["known_percent"] < self.rules["undocumented_below_percent"]
                 else "clarify" if still_open else "ready")
        self.same(name, "open musts", site["open_decisive"], still_open)
        self.same(name, "standing", site["standing"], again)

    def order(self, sites):
        offered = [s for s in sites if s["standing"] != "excluded"]
        self.same("sites", "offered first", all(s in offered for s in sites[:len(offered)]), True)
        key = lambda s: (STANDINGS.index(s["standing"]), s["open_decisive"], -s["score"]["value"], s["site"])
        for place, (told, again) in enumerate(zip(offered, sorted(offered, key=key)), 1):
            self.same(place, "site", told["site"], again["site"])
            self.same(told["site"], "place", told["rank"], place)
        for site in sites[len(offered):]:
            self.same(site["site"], "place", site["rank"], None)

def mean(results):
    weight = sum(r["weight"] for r in results)
    return HUNDRED * sum(r["contribution"] for r in results) / weight if weight > 0 else None
def interpolate(anchors, x):
    x = min(max(x, anchors[0][0]), anchors[-1][0])
    pairs = zip(anchors, anchors[1:])
    return next((p + (x - a) * (q - p) / (b - a) for (a, p), (b, q) in pairs if x <= b), anchors[0][1])
def extent(measure, low=None, high=None):
    if "classes" in measure:
        return min(c[1] for c in measure["classes"].values()), max(c[2] for c in measure["classes"].values())
    anchors = measure["anchors"]
    low, high = (anchors[0][0] if low is None else low), (anchors[-1][0] if high is None else high)
    points = [p for x, p in anchors if low < x < high] + [interpolate(anchors, low), interpolate(anchors, high)]
    return min(points), max(points)
def of_value(measure, value):
    if "anchors" in measure:
        return (interpolate(measure["anchors"], value),) * 3 if isinstance(value, D) else None
    return measure["classes"].get({True: "true", False: "false"}.get(value, value) if not isinstance(value, (D, list)) else None)
def assumed(rule, low, high):
    return (low + high) / 2 if rule["assume"] is None else min(max(rule["assume"], low), high), low, high

def measured(rule, measure, fact):
    if fact["status"] == "unknown":
        return assumed(rule, *extent(measure, fact["at_least"], fact["at_most"]))
    whole, points = extent(measure), [p for p in (of_value(measure, value) for value in fact["readings"]) if p]
    if fact["status"] == "aged" or not points:
        return (points[0][0] if points else assumed(rule, *whole)[0], *whole)
    if fact["is_range"] and "anchors" in measure:
        return points[0][0], *extent(measure, min(fact["readings"]), max(fact["readings"]))
    return points[0][0], min(p[1] for p in points), max(p[2] for p in points)

def evaluate(rule, facts):
    if not facts:
        ends = [extent(measure) for measure in rule["measures"]]
        return "unknown", assumed(rule, max(e[0] for e in ends), max(e[1] for e in ends))
    found = [(fact, measured(rule, measure, fact)) for measure, fact in zip(rule["measures"], facts)]
    best = max(points[0] for _, points in found)
    known = [fact for fact, points in found if fact["readings"] and points[0] >= best]
    chosen = known[0] if known else next(fact for fact, points in found if points[0] == best)
    return chosen["status"], (best, max(p[1] for _, p in found), max(p[2] for _, p in found))

def verdict(told):
    """Met or not met only where every value that may be true says so; bounds decide for a missing number."""
    holds = lambda value: "met" if COMPARISONS[told["comparison"]](value, told["required"]) else "not_met"
    is_number = told["test"] == "number"
    seen = {holds(value) for value in told["readings"]} if is_number else set(told["outcomes"])
    if seen == {"met"} or len(seen) == 1 and told["applies"] == "met":
        return seen.pop()
    if not is_number or seen or told["applies"] != "met":
        return "unknown"
    good, bad, others = told["at_least"], told["at_most"], told["at_most_by_others"]
    if told["comparison"] in ("<=", "<"):
        good, bad, others = bad, good, None
    for bound, decides in ((others, "not_met"), (good, "met"), (bad, "not_met")):
        if bound is not None and holds(bound) == decides:
            return decides
    return "unknown"

def short(value):
    return "–" if value is None else f"{value:.12g}" if isinstance(value, D) else str(value)

def main(path):
    try:
        with open(path, encoding="utf-8") as file:
            document = json.load(file, parse_float=D, parse_int=D)
        if document.get("format") != "lotse-export" or document.get("for") != "internal":
            raise ValueError("lotse export --format json, --for internal")
        found = (check := Check(document)).run()
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError) as problem:
        print(f"{path}: {type(problem).__name__}: {problem}", file=sys.stderr)
        return 2
    result = "%d Standorte nachgerechnet, %d Abweichungen." if check.german else "%d sites recomputed, %d deviations."
    print("\n".join(found[:40] + [result % (len(document["sites"]), len(found))]))
    return 1 if found else 0

if __name__ == "__main__":
    sys.exit(main(sys.argv[1]) if len(sys.argv) == 2 else print(__doc__) or 2)
