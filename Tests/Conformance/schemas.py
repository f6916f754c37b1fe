"""Holds the schemas against the reader: the same documents, good and bad, must get the same verdict.

usage: schemas.py TOOL    (in the folder of the package; needs PyPI's jsonschema and pyld)

Bad documents are made from Tests/Fixtures/every-field.json, which has every field of the format: each value
in turn is replaced by one of another type, left out, misspelt, given another word or another form.
Faults that a schema cannot express (a reference that leads nowhere, 30 February) are none of its business.
"""

import copy
import json
import os
import subprocess
import sys
import tempfile

import jsonschema
from pyld import jsonld

TOOL = os.path.abspath(sys.argv[1])
# The checks that a schema can express.
EXPRESSIBLE = {
    "wrong-type", "missing-field", "unknown-field", "unknown-word", "empty-text", "id-form", "date-form",
    "url-form", "language-form", "digest-form", "tolerance-form", "value-form", "copy-form",
    "claim-or-assertion", "case-format", "record-type", "limit",
}


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def places(value, path=()):
    """Every place in a document, the root first."""
    yield path
    if isinstance(value, dict):
        for key in value:
            if not key.startswith("x-") and not key.startswith("$") and not key.startswith("@"):
                yield from places(value[key], path + (key,))
    elif isinstance(value, list):
        for index in range(len(value)):
            yield from places(value[index], path + (index,))


def at(document, path):
    for step in path:
        document = document[step]
    return document


def replaced(document, path, value):
    document = copy.deepcopy(document)
    if not path:
        return value
    at(document, path[:-1])[path[-1]] = value
    return document


def variants(document, thinning=1):
    """The document, and one with a single change for each change that can be thought of.

    Of the values that take another's place, `thinning` leaves only every so many-th.
    """
    yield "as it is", document
    turn = 0
    for path in places(document):
        value = at(document, path)
        name = "/".join(map(str, path)) or "(root)"
        others = [None, True, 0, 1.5, -3, "", " ", "word", "no such word!", [], ["word"], [0], {}, {"a": 1}]
        others += ["2013-02", "2013-13-01", "2013-02-03T25:00:00Z", "https://example.org/", "ftp://example.org/"]
        others += ["en-GB", "e", "5%", "%", "ab" * 32, "x" * 256, "x" * 257, 7, 6]
        for other in others:
            turn += 1
            if turn % thinning == 0 and (type(other) is not type(value) or other != value):
                yield f"{name} = {other!r}"[:120], replaced(document, path, other)
        if isinstance(value, dict):
            yield f"{name} + misspelt", replaced(document, path, {**value, "nmae": 1})
            yield f"{name} + x-own", replaced(document, path, {**value, "x-own": [None]})
            for key in value:
                less = {other: value[other] for other in value if other != key}
                yield f"{name} - {key}", replaced(document, path, less)


def verdicts(documents, ending):
    """What the reader says of each document: the checks that found something which a schema can express.

    Many documents are read in one run, each as a file of its own; that their ids repeat is not looked at.
    """
    documents = list(documents)
    for start in range(0, len(documents), 400):
        batch = documents[start:start + 400]
        with tempfile.TemporaryDirectory() as folder:
            paths = [os.path.join(folder, f"{number}{ending}") for number in range(len(batch))]
            for path, (_, document) in zip(paths, batch):
                with open(path, "w", encoding="utf-8") as file:
                    json.dump(document, file, ensure_ascii=False)
                    file.write("\n")
            run = subprocess.run([TOOL, "check", "--format", "json", *paths], capture_output=True, text=True)
            if run.returncode not in (0, 1):
                sys.exit(f"the reader gave up: {run.stderr}")
            found = {path: set() for path in paths}
            for line in run.stdout.splitlines():
                finding = json.loads(line)
                if finding["check"] in EXPRESSIBLE:
                    found[finding["file"]].add(finding["check"])
        for path, (name, document) in zip(paths, batch):
            yield name, document, found[path]


def compare(schema, documents, ending):
    validator = jsonschema.Draft202012Validator(schema)
    jsonschema.Draft202012Validator.check_schema(schema)
    count = bad = 0
    differences = []
    for name, document, found in verdicts(documents, ending):
        errors = [error.message[:160] for error in validator.iter_errors(document)]
        count += 1
        bad += bool(errors)
        if bool(errors) != bool(found):
            differences.append(f"{name}: schema {errors or 'agrees'}, reader {sorted(found) or 'agrees'}")
    return count, bad, differences


def main():
    full = load("Tests/Fixtures/every-field.json")
    count, bad, differences = compare(load("Schemas/case.schema.json"), variants(full, thinning=7), ".json")
    print(f"case document: {count} documents, {bad} of them bad, {len(differences)} verdicts differ")

    lines = [{"type": "case", "format": "whosaid/1", "title": "T"}]
    lines.append({"type": "retract", "target": "assertion:a1", "reason": "r", "recordedBy": "me"})
    for kind in ("source", "document", "question", "claim", "assertion", "relation", "review"):
        lines += [{"type": kind, **record} for record in full[kind + "s"][:1]]
    journal = load("Schemas/journal-record.schema.json")
    for line in lines:
        more, worse, found = compare(journal, variants(line), ".jsonl")
        count, bad, differences = count + more, bad + worse, differences + found
    print(f"with journal lines: {count} documents, {bad} of them bad, {len(differences)} verdicts differ")

    for name, arguments in (("report", ["report"]), ("sources", ["sources"]), ("documents", ["sources", "--documents"]),
                            ("diff", ["diff", "Examples/harbour-fire/second-annotator.json"]),
                            ("agreement", ["agreement", "Examples/harbour-fire/second-annotator.json"])):
        schema = load(f"Schemas/{name}.schema.json")
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for path in ("Examples/japan-russia-2plus2/case.json", "Examples/harbour-fire/case.json",
                     "Tests/Fixtures/every-field.json"):
            run = subprocess.run([TOOL, *arguments, path, "--format", "json"], capture_output=True)
            if run.returncode != (name == "diff"):
                sys.exit(f"{name} of {path} ends with {run.returncode}: {run.stderr.decode()}")
            result = json.loads(run.stdout)
            differences += [f"{name} of {path}: {error.message}" for error in validator.iter_errors(result)]

    validator = jsonschema.Draft202012Validator(load("Schemas/report.schema.json"))
    path = "Examples/harbour-fire/case.json"
    case = load(path)
    for kind in ("source", "claim", "assertion", "relation"):
        for record in case[kind + "s"][:4]:
            name = kind + ":" + record.get("id", "{from} {kind} {to}".format_map({"from": "", "kind": "", "to": "", **record}))
            run = subprocess.run([TOOL, "report", path, "--format", "json", "--without", name], capture_output=True, check=True)
            result = json.loads(run.stdout)
            differences += [f"report without {name}: {error.message}" for error in validator.iter_errors(result)]
            if result.get("without", {}).get("records") != [{"type": kind, "id": name[len(kind) + 1:]}]:
                differences.append(f"report without {name}: does not say so")

    context = load("Schemas/context.jsonld")["@context"]
    for path in ("Examples/japan-russia-2plus2/case.json", "Examples/harbour-fire/case.json"):
        document = {**load(path), "@context": context}
        quads = jsonld.to_rdf(document, {"base": "https://case.invalid/", "format": "application/n-quads"})
        statements = quads.splitlines()
        print(f"{path}: {len(statements)} statements as linked data")
        if len(statements) < 100 or not any("<https://case.invalid/source/" in line for line in statements):
            differences.append(f"{path}: the context loses records")

    for line in differences[:40]:
        print("  " + line)
    sys.exit(1 if differences else 0)


main()
