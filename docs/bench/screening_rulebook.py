#!/usr/bin/env python3
"""Writes the rulebook for the table of the screening benchmark, and one site, for the check of the rulebook to read.

usage: screening_rulebook.py MODEL.json RULES_DIR SITES_DIR

The model has limits of knock-outs and break points with values 0…1 and weights that add up to 1. In the rulebook points and
weights are a hundred times as great, so a score is a hundred times the sum of the model.
"""
import json
import sys
from decimal import Decimal
from pathlib import Path

BASIS = "basis: {status: assumption, review_by: 2099-12-31}"


def text(german, english):
    return f"{{de: '{german}', en: '{english}'}}"


def hundredfold(number):
    return f"{(Decimal(str(number)) * 100).normalize():f}"


def rulebook():
    return f"""id: screening_bench
title: {text("Messung der Vorauswahl", "Screening benchmark")}
undocumented_below_percent: 0
firmness: {{firm_percent: 80, close_percent: 80, close_places: 3, weights_percent: 50, {BASIS}}}
{BASIS}
"""


def fact(column):
    return f"- {{id: {column}, label: {text('Wert ' + column, 'value ' + column)}, type: number, unit: index, ask: operator}}\n"


def knock_out(rule):
    return f"""- id: limit_{rule["col"]}
  title: {text("Grenze " + rule["col"], "limit " + rule["col"])}
  require: site.{rule["col"]} {rule["op"]} {rule["limit"]}
  decisive: true
  decides: []
  ask: operator
  because: {text("Messung", "measurement")}
  {BASIS}
"""


def criterion(rule):
    points = "".join(f"    {x}: {hundredfold(v)}\n" for x, v in zip(rule["x"], rule["v"]))
    return f"""- id: points_{rule["col"]}
  title: {text("Punkte " + rule["col"], "points " + rule["col"])}
  goal: g01_measure
  measure: site.{rule["col"]}
  unit: index
  points:
{points}  missing: {{policy: widen, assume: middle}}
  evidence: available
  needs: {{data: {text("keine", "none")}, from: {text("niemand", "nobody")}}}
  because: {text("Messung", "measurement")}
  {BASIS}
"""


def weights(criteria):
    lines = "".join(f"    points_{rule['col']}: {hundredfold(rule['weight'])}\n" for rule in criteria)
    return f"sides: {{investor: 100, region: 0}}\ninvestor:\n  measured:\n{lines}region: {{}}\n"


STATUS = f"""roles:
  authors: {text("Messung", "measurement")}
  testers: {text("Messung, Prüfung", "measurement, review")}
records: []
"""
SITE = """id: any
name: any
operator: any
municipality: Cottbus
district: CB
state: BB
location: {lat: 51.5, lon: 14.3, quality: approximate}
site_type: commercial_area
status: existing
claims: {}
"""


def write(folder, files):
    for name, content in files.items():
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)


def main():
    model = json.loads(Path(sys.argv[1]).read_text())
    knock_outs, criteria = model["knockouts"], model["criteria"]
    files = {
        "rulebook.yaml": rulebook(),
        "facts/site.yaml": "".join(fact(rule["col"]) for rule in knock_outs + criteria),
        "facts/enquiry.yaml": "[]\n",
        "facts/indicators.yaml": "[]\n",
        "roles.yaml": f"operator: {text('Betreiber', 'operator')}\n",
        "goals.yaml": f"- {{id: g01_measure, title: {text('Messen', 'Measure')}, why: {text('Messung', 'measurement')}, sources: []}}\n",
        "groups.yaml": f"- {{id: measured, side: investor, mark: M, title: {text('Gemessen', 'Measured')}}}\n",
        "weights.yaml": weights(criteria),
        "knock-outs.yaml": "knock_outs:\n" + "".join(map(knock_out, knock_outs)) + "uncheckable: []\n",
        "criteria/measured.yaml": "".join(map(criterion, criteria)),
        "presets.yaml": "[]\n",
        "status.yaml": STATUS,
    }
    write(sys.argv[2], files)
    write(sys.argv[3], {"any.yaml": SITE})


main()
