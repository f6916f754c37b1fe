"""Holds the figures of `whosaid agreement` against PyPI's krippendorff, and kappas against their definitions.

usage: agreement.py TOOL    (in the folder of the package; needs PyPI's krippendorff and numpy)

Random annotators, with gaps, are written as cases; what the tool says of them must be what the other
program computes from the same ratings.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import warnings

import krippendorff
import numpy

TOOL = os.path.abspath(sys.argv[1])
# From CT- to CT+: stance and certainty of each value of the scale.
SCALE = [("denies", "certain"), ("denies", "probable"), ("denies", "possible"), ("reports", "certain"),
         ("affirms", "possible"), ("affirms", "probable"), ("affirms", "certain")]


def case(ratings):
    """The case of an annotator: one assertion for each unit that was rated."""
    return {
        "format": "whosaid/1",
        "sources": [{"id": "s", "name": "S"}],
        "claims": [{"id": f"c{unit}", "text": f"Claim {unit}."} for unit in range(len(ratings))],
        "assertions": [
            {"id": f"a{unit}", "source": "s", "claim": f"c{unit}", "stance": SCALE[value][0], "certainty": SCALE[value][1]}
            for unit, value in enumerate(ratings) if value is not None
        ],
    }


def alpha(table, level):
    """Krippendorff's alpha by the other program; None where it refuses or divides by nothing."""
    data = numpy.array([[numpy.nan if value is None else value for value in row] for row in table], dtype=float)
    given = {value for row in table for value in row if value is not None}
    if len(given) < 2:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            value = krippendorff.alpha(reliability_data=data, value_domain=list(range(7)), level_of_measurement=level)
        except (ValueError, AssertionError):
            return None
    return None if numpy.isnan(value) else float(value)


def shared(table):
    return [unit for unit in zip(*table) if None not in unit]


def cohen(a, b):
    units = shared([a, b])
    if not units:
        return None
    observed = sum(x == y for x, y in units) / len(units)
    chance = sum(sum(x == v for x, _ in units) * sum(y == v for _, y in units) for v in range(7)) / len(units) ** 2
    return None if chance == 1 else (observed - chance) / (1 - chance)


def fleiss(table):
    units = shared(table)
    if not units:
        return None
    raters = len(table)
    counts = numpy.array([[unit.count(value) for value in range(7)] for unit in units], dtype=float)
    chance = ((counts.sum(axis=0) / counts.sum()) ** 2).sum()
    observed = ((counts ** 2).sum(axis=1) - raters).mean() / (raters * (raters - 1))
    return None if chance > 1 - 1e-12 else float((observed - chance) / (1 - chance))


def main():
    source = random.Random(2026)
    count = 0
    differences = []
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(150):
            annotators, units = source.randint(2, 5), source.randint(1, 25)
            values, gaps = source.randint(1, 7), source.choice([0, 0.2, 0.5])
            meant = [source.randrange(values) for _ in range(units)]
            table = [[None if source.random() < gaps
                      else value if source.random() < 0.6 else source.randrange(values) for value in meant]
                     for _ in range(annotators)]
            paths = []
            for number, row in enumerate(table):
                paths.append(os.path.join(folder, f"{number}.json"))
                with open(paths[-1], "w", encoding="utf-8") as file:
                    json.dump(case(row), file)
            run = subprocess.run([TOOL, "agreement", "--format", "json", *paths], capture_output=True, check=True)
            result = json.loads(run.stdout)
            wanted = {
                "nominal alpha": (result["nominalAlpha"], alpha(table, "nominal")),
                "ordinal alpha": (result["ordinalAlpha"], alpha(table, "ordinal")),
                "Fleiss' kappa": (result["fleissKappa"], fleiss(table)),
            }
            for pair in result["annotatorPairs"]:
                first, second = pair["annotators"]
                wanted[f"Cohen's kappa of {first} and {second}"] = (pair["cohensKappa"], cohen(table[first], table[second]))
            for name, (found, value) in wanted.items():
                count += 1
                alike = found["value"] is None and found["reason"] if value is None \
                    else found["value"] is not None and abs(found["value"] - value) < 1e-6
                if not alike:
                    differences.append(f"turn {turn}, {name}: {found}, not {value}")
    print(f"{count} figures, {len(differences)} differ")
    for line in differences[:40]:
        print("  " + line)
    sys.exit(1 if differences else 0)


main()
