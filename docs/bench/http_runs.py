#!/usr/bin/env python3
"""Runs wrk against the server and against FastAPI alternately and prints rates, latencies and ratios; exit code 1 if a limit
is missed.

usage: http_runs.py LOTSE_SERVER WORK_DIR SECONDS
"""
import importlib.util
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from http_server import Server, script, wrk

ROUNDS = 3
TARGET = "/api/v1/assessments?dry_run=true&top=5&as_of=2026-11-22"


def fastapi():
    """The comparison at a free port; nothing when it is not installed."""
    if importlib.util.find_spec("fastapi") is None:
        return None, None
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "http_fastapi:app", "--port", str(port), "--log-level", "error", "--no-access-log"],
        cwd=Path(__file__).parent, env={**os.environ, "OMP_NUM_THREADS": "1"})
    for _ in range(100):
        time.sleep(0.1)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return process, f"http://127.0.0.1:{port}"
    sys.exit("uvicorn did not start")


def main(program, work, seconds):
    text = Path("seeds/enquiries/e06_medizintechnik.yaml").read_text(encoding="utf-8")
    same = script(f"{work}/same.lua", text, "application/yaml")
    # Another id is another enquiry, with another hash: nothing of its answer is kept from before.
    new = script(f"{work}/new.lua", text.replace("id: e06_medizintechnik", "id: anfrage_NUMBER", 1), "application/yaml", True)
    small = script(f"{work}/fastapi.lua", '{"factor": 1.0}', "application/json")
    server = Server(program, work)
    other, address = fastapi()
    runs = {
        "nothing (/healthz)": (server.address + "/healthz", None),
        "same enquiry, summary": (server.address + TARGET + "&view=summary", same),
        "same enquiry, whole": (server.address + TARGET, same),
        "new enquiries, summary": (server.address + TARGET + "&view=summary", new),
        "new enquiries, whole": (server.address + TARGET, new),
    }
    if address:
        runs["FastAPI + numpy"] = (address + "/assessments", small)
    results = {name: [] for name in runs}
    try:
        for _ in range(ROUNDS):
            for name, (url, file) in runs.items():
                results[name].append(wrk(url, seconds, script=file))
        memory = server.resident_megabytes()
    finally:
        if other:
            other.terminate()
        code = server.stop()
    return report(results, memory, code)


def report(results, memory, code):
    nothing = [run[0] for run in results["nothing (/healthz)"]]
    other = [run[0] for run in results.get("FastAPI + numpy", [])]
    print(f"{'median of ' + str(ROUNDS) + ' runs':26} {'req/s':>9} {'p50 ms':>8} {'p99 ms':>8} {'of nothing':>11} {'of FastAPI':>11}  not 2xx")
    for name, runs in results.items():
        rates = [run[0] for run in runs]
        share = median(rate / base for rate, base in zip(rates, nothing))
        times = f"{median(rate / base for rate, base in zip(rates, other)):10.2f}×" if other else f"{'–':>11}"
        print(f"{name:26} {median(rates):9.0f} {median(r[1] for r in runs):8.2f} {median(r[2] for r in runs):8.2f} {share:10.1%} {times}  {sum(r[3] for r in runs)}")
    print(f"memory of the server at the end: {memory:.0f} MB")
    runs = results["same enquiry, summary"]
    share = median(run[0] / base for run, base in zip(runs, nothing))
    misses = []
    if share < 0.2:
        misses.append(f"{share:.1%} of the route that does nothing, at least 20 % are wanted")
    times = median(run[0] / base for run, base in zip(runs, other)) if other else median(run[0] for run in runs) / 1850
    if times < 3:
        misses.append(f"{times:.2f} times FastAPI, at least 3 are wanted")
    if median(run[2] for run in runs) >= 10:
        misses.append("p99 is 10 ms or more")
    if any(run[3] for run in runs) or code != 0:
        misses.append(f"some answers are no 2xx, or the server ended with {code}")
    for miss in misses:
        print("missed:", miss)
    return 1 if misses else 0


sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
