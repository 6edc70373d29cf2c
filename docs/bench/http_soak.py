#!/usr/bin/env python3
"""Keeps the server at full load and looks at its memory, then overloads it: what is too much is refused early, and it recovers.

usage: http_soak.py LOTSE_SERVER WORK_DIR SECONDS
"""
import http.client
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

from http_server import Server, script

TARGET = "/api/v1/assessments?dry_run=true&top=5&as_of=2026-11-22"
TEXT = Path("seeds/enquiries/e06_medizintechnik.yaml").read_text(encoding="utf-8")


def load(server, work, seconds):
    """The same enquiry, ever new ones, and pages that are not there, at the same time; memory every two seconds."""
    same = script(f"{work}/same.lua", TEXT, "application/yaml")
    new = script(f"{work}/new.lua", TEXT.replace("id: e06_medizintechnik", "id: anfrage_NUMBER", 1), "application/yaml", True)
    kinds = [(TARGET + "&view=summary", same, 4), (TARGET, same, 2), (TARGET, new, 4), ("/api/v1/nothing", None, 2)]
    clients = [
        subprocess.Popen(
            ["wrk", "-t1", f"-c{count}", f"-d{seconds}s", "--timeout", "60s"] + (["-s", file] if file else []) + [server.address + path],
            stdout=subprocess.DEVNULL)
        for path, file, count in kinds
    ]
    memory = []
    while any(client.poll() is None for client in clients):
        memory.append(server.resident_megabytes())
        time.sleep(2)
    return memory


def ask(port, number):
    """Status and seconds of one new enquiry."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    start = time.monotonic()
    connection.request("POST", TARGET, TEXT.replace("e06_medizintechnik", f"ueberlast_{number}", 1).encode(), {"Content-Type": "application/yaml"})
    answer = connection.getresponse()
    answer.read()
    return answer.status, time.monotonic() - start, answer.getheader("Retry-After")


def overload(server, clients=100, seconds=20):
    """Many clients with new enquiries; (status, seconds, Retry-After) of each answer."""
    answers, lock, end = [], threading.Lock(), time.monotonic() + seconds

    def client(first):
        number = first
        while time.monotonic() < end:
            try:
                answer = ask(server.port, number)
            except OSError as error:
                answer = (type(error).__name__, 0, None)
            with lock:
                answers.append(answer)
            number += clients
            if answer[0] == 503:
                time.sleep(0.1)

    threads = [threading.Thread(target=client, args=(index,)) for index in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def main(program, work, seconds):
    server = Server(program, work, "--max-waiting", "16")
    misses = []
    memory = load(server, work, seconds)
    # The cache fills in the first third; from then on memory must stay as it is.
    third = len(memory) // 3
    early, late = max(memory[third : 2 * third]), max(memory[2 * third :])
    print(f"memory in MB: first third up to {max(memory[:third]):.0f}, second {early:.0f}, last {late:.0f}")
    if late > early * 1.1 + 10:
        misses.append("memory grows")
    answers = overload(server)
    statuses = Counter(answer[0] for answer in answers)
    refused = sorted(answer[1] for answer in answers if answer[0] == 503)
    print(f"overload: {dict(statuses)}" + (f", refused after {refused[len(refused) // 2]:.3f} s (median)" if refused else ""))
    if not refused or any(answer[2] is None for answer in answers if answer[0] == 503):
        misses.append("nothing was refused with 503 and Retry-After")
    if set(statuses) - {200, 503}:
        misses.append("something else than 200 and 503 was answered")
    if refused and refused[len(refused) // 2] > 1:
        misses.append("503 came late")
    time.sleep(5)
    status, duration, _ = ask(server.port, "danach")
    print(f"afterwards: {status} in {duration:.3f} s, {server.resident_megabytes():.0f} MB")
    if status != 200:
        misses.append("it did not recover")
    if server.stop() != 0:
        misses.append("it did not end as asked")
    for miss in misses:
        print("missed:", miss)
    return 1 if misses else 0


sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
