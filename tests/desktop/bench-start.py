#!/usr/bin/python3
"""Time to the first frame and peak memory then, with a gallery of 1,000 versions, beside a bare AdwApplicationWindow: both in rotation,
cairo renderer, medians and ratios. The processor's time tells more on a machine that is busy with other things.

bench-start.py PRELOAD BARE PENTIMENTO [ROUNDS]
"""
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import uuid

PROJECTS = 100
VERSIONS = 10

def measure(program, preload, folder):
    env = dict(os.environ, LD_PRELOAD=preload, GSK_RENDERER="cairo", GDK_BACKEND="x11", GTK_A11Y="none",
               XDG_DATA_HOME=folder, XDG_CACHE_HOME=folder, XDG_CONFIG_HOME=folder,
               FIRST_FRAME_SINCE=repr(time.monotonic() * 1000))
    if not os.path.isdir("/dev/dri"):
        env["GDK_DEBUG"] = "gl-disable"
    with subprocess.Popen([program], env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        out = process.stdout.read()
        used = os.wait4(process.pid, 0)[2]
        process.returncode = 0
    words = [line for line in out.splitlines() if line.startswith("first-frame")][0].split()
    return float(words[1]), (used.ru_utime + used.ru_stime) * 1000, int(words[2]) / 1024


def fill(pentimento, folder):
    """One picture is drawn; the others are rows that show it."""
    env = dict(os.environ, XDG_DATA_HOME=folder, XDG_CACHE_HOME=folder, XDG_CONFIG_HOME=folder)
    subprocess.run([pentimento, "draw", "a red apple", "-o", os.path.join(folder, "apple.png")], env=env, check=True, capture_output=True, timeout=120)
    library = sqlite3.connect(os.path.join(folder, "pentimento", "library.db"))
    library.row_factory = sqlite3.Row
    project, version = (dict(library.execute(f"SELECT * FROM {table}").fetchone()) for table in ("projects", "versions"))
    with library:
        for _ in range(PROJECTS):
            project["id"] = str(uuid.uuid4())
            for number in range(1, VERSIONS + 1):
                version.update(seq=None, id=str(uuid.uuid4()), project=project["id"], number=number, turn=None)
                insert(library, "versions", version)
            project["selected"] = version["id"]
            insert(library, "projects", project)
    library.close()


def insert(library, table, row):
    library.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", list(row.values()))


def main():
    preload, bare, pentimento = sys.argv[1:4]
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 9
    figures = {bare: [], pentimento: []}
    with tempfile.TemporaryDirectory() as folder:
        fill(pentimento, folder)
        for _ in range(rounds):
            for program, rows in figures.items():
                rows.append(measure(program, preload, folder))
    medians = {program: [statistics.median(column) for column in zip(*rows)] for program, rows in figures.items()}
    print(f"{'program':<14}{'first frame, ms':>18}{'processor, ms':>18}{'peak memory, MB':>18}")
    for program, median in medians.items():
        print(f"{os.path.basename(program):<14}{median[0]:>18.0f}{median[1]:>18.0f}{median[2]:>18.1f}")
    ratios = [mine / floor for mine, floor in zip(medians[pentimento], medians[bare])]
    print(f"{'ratio':<14}{ratios[0]:>18.2f}{ratios[1]:>18.2f}{ratios[2]:>18.2f}")


main()
