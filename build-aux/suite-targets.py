#!/usr/bin/env python3
"""Prints what must be built for the tests of some suites, a file a line.

suite-targets.py BUILD SUITE…
"""
import json
import os
import sys


def load(folder, name):
    with open(os.path.join(folder, "meson-info", f"intro-{name}.json"), encoding="utf-8") as file:
        return json.load(file)


def main():
    folder, suites = sys.argv[1], set(sys.argv[2:])
    files = {target["id"]: target["filename"] for target in load(folder, "targets")}
    needed = {name for test in load(folder, "tests") if suites & {suite.split(":")[-1] for suite in test["suite"]} for name in test["depends"]}
    for path in sorted(path for name in needed for path in files[name]):
        print(os.path.relpath(path, folder))


main()
