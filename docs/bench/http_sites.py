#!/usr/bin/env python3
"""Makes a register of any size from the real sites: other ids and names, claims as they are. The same call, the same bytes.

usage: http_sites.py SITES_DIR TARGET_DIR COUNT
"""
import random
import re
import shutil
import sys
from pathlib import Path


def main(source, target, count):
    files = sorted(Path(source).glob("*.yaml"))
    if not files:
        sys.exit(f"{source} holds no sites")
    shutil.rmtree(target, ignore_errors=True)
    Path(target).mkdir(parents=True)
    chance = random.Random(20261122)
    for number in range(count):
        # Every real site once before any comes again.
        file = files[number] if number < len(files) else chance.choice(files)
        text = file.read_text(encoding="utf-8")
        text = re.sub(r"(?m)^id: .*$", f"id: probe-{number:04}", text, count=1)
        text = re.sub(r"(?m)^name: .*$", f"name: Probefläche {number:04}", text, count=1)
        (Path(target) / f"probe-{number:04}.yaml").write_text(text, encoding="utf-8")


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
