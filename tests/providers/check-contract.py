#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Pentimento developers
"""Holds what the provider sends and what the engine answers against OpenAI's OpenAPI file.

Arguments: the program that prints the provider's requests, the engine, the OpenAPI file."""

import http.client
import json
import os
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("1..0 # SKIP python3-jsonschema is not installed")
    sys.exit(0)

capture, engine, contract = sys.argv[1:4]
if not os.path.exists(contract):
    print("1..0 # SKIP ../shared/contracts is not here")
    sys.exit(0)

with open(contract, encoding="utf-8") as file:
    document = json.load(file)
number = 0
failures = 0


def check(name, schema, value):
    global number, failures
    number += 1
    root = {"$ref": f"#/components/schemas/{schema}", "components": document["components"]}
    errors = [error.message for error in jsonschema.Draft202012Validator(root).iter_errors(value)]
    print(f"{'not ok' if errors else 'ok'} {number} - {name}")
    for message in errors:
        failures += 1
        print(f"# {message[:300]}")


def ask(port, token, body):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("POST", "/v1/images/generations", json.dumps(body), {"Content-Type": "application/json", "Authorization": f"Bearer {token}"})
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


for line in subprocess.run([capture], stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines():
    if line.startswith("{"):
        request = json.loads(line)
        check(f"request {request['schema']} {request['body']['model']}", request["schema"], request["body"])

with tempfile.TemporaryDirectory() as folder:
    token_file = os.path.join(folder, "token")
    with subprocess.Popen([engine, "--port", "0", "--token-file", token_file, "--parent-pipe"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        port = int(child.stdout.readline().split(":")[2].split("/")[0])
        child.stdout.readline()
        with open(token_file, encoding="utf-8") as file:
            token = file.read()
        prompt = {"prompt": 'Poster titled "Spring" with flowers', "size": "64x96"}
        for extra in ({}, {"n": 2, "output_format": "webp"}, {"background": "transparent"}):
            status, text = ask(port, token, prompt | extra)
            check(f"answer {extra}", "ImagesResponse", json.loads(text))
        status, text = ask(port, token, prompt | {"stream": True, "partial_images": 2})
        for event in text.strip().split("\n\n"):
            name, data = event.split("\n")
            kind = "ImageGenPartialImageEvent" if name.endswith("partial_image") else "ImageGenCompletedEvent"
            check(name, kind, json.loads(data.removeprefix("data: ")))
        status, text = ask(port, token, {"prompt": "?!"})
        error = json.loads(text)["error"]
        if "Error" in document["components"]["schemas"]:
            check("error", "Error", error)
        child.stdin.close()

print(f"1..{number}")
sys.exit(1 if failures else 0)
