#!/usr/bin/python3
"""Time to the first frame and peak memory then, beside a bare AdwApplicationWindow: both in rotation, cairo renderer, medians and ratios.

bench-start.py PRELOAD BARE PENTIMENTO [ROUNDS]
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time


def measure(program, preload, folder):
    env = dict(os.environ, LD_PRELOAD=preload, GSK_RENDERER="cairo", GDK_BACKEND="x11", GTK_A11Y="none",
               XDG_DATA_HOME=folder, XDG_CACHE_HOME=folder, XDG_CONFIG_HOME=folder,
               FIRST_FRAME_SINCE=repr(time.monotonic() * 1000))
    if not os.path.isdir("/dev/dri"):
        env["GDK_DEBUG"] = "gl-disable"
    out = subprocess.run([program], env=env, capture_output=True, text=True, timeout=60).stdout
    words = [line for line in out.splitlines() if line.startswith("first-frame")][0].split()
    return float(words[1]), int(words[2]) / 1024


def main():
    preload, bare, pentimento = sys.argv[1:4]
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 9
    figures = {bare: [], pentimento: []}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(rounds):
            for program, rows in figures.items():
                rows.append(measure(program, preload, folder))
    medians = {program: [statistics.median(column) for column in zip(*rows)] for program, rows in figures.items()}
    print(f"{'program':<14}{'first frame, ms':>18}{'peak memory, MB':>18}")
    for program, (milliseconds, megabytes) in medians.items():
        print(f"{os.path.basename(program):<14}{milliseconds:>18.0f}{megabytes:>18.1f}")
    ratios = [mine / floor for mine, floor in zip(medians[pentimento], medians[bare])]
    print(f"{'ratio':<14}{ratios[0]:>18.2f}{ratios[1]:>18.2f}")


main()
