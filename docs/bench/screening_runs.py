#!/usr/bin/env python3
"""Runs `lotse screen` and the loop in C alternately over one table, checks the answer, prints times and their ratio.

usage: screening_runs.py LOTSE WORK_DIR ROWS [--gaps] [--alone]

--gaps: over the table with gaps, beside the loop over the table without. --alone: without the loop in C.
A time is the median of the repeats of a run; printed are the median over the runs and that of the ratios of neighbouring runs.
"""
import json
import subprocess
import sys
from statistics import median

LIMITS = {1_000: "limit 0.05 ms", 1_000_000: "limit 1.0, stretch 0.6", 10_000_000: "limit 10 times that of 1 000 000"}
RUNS = 5


def measure(lotse, work, rows, threads, repeats, has_gaps):
    table = f"{work}/sites-{rows}{'-gaps' if has_gaps else ''}.csv"
    run = subprocess.run(
        [lotse, "screen", table, "--rules", f"{work}/rules", "--top", "20", "--threads", str(threads), "--repeat", str(repeats),
         "--timings", "--format", "json"], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"lotse screen {table} ended with {run.returncode}:\n{run.stderr}")
    timings = next((line for line in reversed(run.stderr.splitlines()) if line.startswith("{")), None)
    if timings is None:
        sys.exit(f"lotse screen --timings printed no timings on standard error:\n{run.stderr}")
    return run.stdout, json.loads(timings)


def reference(work, rows, threads, repeats):
    run = subprocess.run(
        [f"{work}/reference", f"{work}/sites-{rows}.f64", str(rows), f"{work}/model.txt", str(threads), str(repeats)],
        capture_output=True, text=True, check=True)
    return json.loads(run.stdout)["eval_s"]


def check(output, work, rows):
    """The same sites in the same order, and scores within 6e-9 on the scale of the model (0…1)."""
    with open(f"{work}/top-{rows}.json") as file:
        right = json.load(file)["top"]
    found = json.loads(output)["top"]
    if [int(row["id"]) for row in found] != [site for site, _ in right]:
        sys.exit(f"{rows} rows: other sites than expected\n  found    {[row['id'] for row in found]}\n  expected {[site for site, _ in right]}")
    worst = max(abs(float(row["score"]["value"]) / 100 - score) for row, (_, score) in zip(found, right))
    if worst > 6e-9:
        sys.exit(f"{rows} rows: a score is off by {worst:.2e}, allowed is 6e-9")


def main():
    lotse, work, rows = sys.argv[1], sys.argv[2], int(sys.argv[3])
    has_gaps, alone = "--gaps" in sys.argv, "--alone" in sys.argv
    repeats = 3 if rows > 1_000_000 else max(9, min(200, 1_000_000 // rows))
    first_output = None
    for threads in (1, 2):
        ours, theirs, loads, peaks = [], [], [], []
        for _ in range(1 if alone else RUNS):
            if not alone:
                theirs.append(reference(work, rows, threads, repeats))
            output, timings = measure(lotse, work, rows, threads, repeats, has_gaps)
            if timings["rows"] != rows:
                sys.exit(f"{timings['rows']} of {rows} rows were read")
            first_output = first_output or output
            if output != first_output:
                sys.exit(f"{rows} rows, {threads} threads: another output than the first run")
            if not has_gaps:
                check(output, work, rows)
            ours.append(median(timings["evaluate_seconds"]))
            loads.append(timings["load_seconds"])
            peaks.append(timings["peak_rss_bytes"])
        name = f"{rows:,} rows".replace(",", " ") + (" with gaps" if has_gaps else "") + f", {threads} thread{'s' if threads > 1 else ''}"
        line = f"screen {name}: {median(ours) * 1e3:.3f} ms"
        if not alone:
            line += f", C loop {median(theirs) * 1e3:.3f} ms, ratio {median(a / b for a, b in zip(ours, theirs)):.2f}"
        print(f"{line}; {'limit 2.5' if has_gaps else LIMITS.get(rows, 'no limit')}")
        print(f"  table to columns {median(loads):.2f} s, peak memory {max(peaks) / 1e6:.0f} MB", flush=True)


main()
