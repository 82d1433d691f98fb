#!/usr/bin/env python3
"""Prints "PASSED FAILED SKIPPED", counted from the cases of meson's JUnit log, and after that a line for each case that failed."""
import re
import sys
import xml.etree.ElementTree as ElementTree

# The log holds what tests print about hostile input, and meson lets through what XML does not allow.
with open(sys.argv[1], encoding="utf-8", errors="replace") as log:
    text = re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", log.read())

counts = {"passed": 0, "failed": 0, "skipped": 0}
failures = []
for case in ElementTree.fromstring(text).iter("testcase"):
    kinds = {child.tag for child in case}
    if kinds & {"failure", "error"}:
        counts["failed"] += 1
        failures.append(f"{case.get('classname')}: {case.get('name')}")
    elif "skipped" in kinds:
        counts["skipped"] += 1
    else:
        counts["passed"] += 1
print(counts["passed"], counts["failed"], counts["skipped"])
for failure in failures:
    print(failure)
