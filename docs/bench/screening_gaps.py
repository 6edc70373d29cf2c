#!/usr/bin/env python3
"""Writes a table with gaps and ranges from one without: usage: screening_gaps.py IN.csv OUT.csv (needs numpy)

Of the cells behind the id 20 % become empty and 2 % a range of one below to one above the value. The same on every machine.
"""
import sys

import numpy as np

random = np.random.Generator(np.random.PCG64(20261122))
with open(sys.argv[1]) as table, open(sys.argv[2], "w") as out:
    out.write(next(table))
    for line in table:
        row, *cells = line.rstrip("\n").split(",")
        for place, chance in enumerate(random.random(len(cells))):
            if chance < 0.2:
                cells[place] = ""
            elif chance < 0.22:
                value = float(cells[place])
                cells[place] = f"{value - 1:.4f}..{value + 1:.4f}"
        out.write(",".join([row, *cells]) + "\n")
