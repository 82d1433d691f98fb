#!/usr/bin/env python3
"""Prints "PASSED FAILED SKIPPED", counted from the cases of meson's JUnit log."""
import sys
import xml.etree.ElementTree as ElementTree

counts = {"passed": 0, "failed": 0, "skipped": 0}
for case in ElementTree.parse(sys.argv[1]).getroot().iter("testcase"):
    kinds = {child.tag for child in case}
    if kinds & {"failure", "error"}:
        counts["failed"] += 1
    elif "skipped" in kinds:
        counts["skipped"] += 1
    else:
        counts["passed"] += 1
print(counts["passed"], counts["failed"], counts["skipped"])
