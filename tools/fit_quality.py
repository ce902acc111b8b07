#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Fits a pack's unified quality and measures the limits of its gate (docs/quality.md).

    likeness-cli discard-curve --images DIR --csv pictures.csv --pairs-csv pairs.csv
    tools/fit_quality.py pictures.csv pairs.csv --threshold SCORE [--pack models/standard/pack.json]

SCORE is the threshold that the first command prints. The curve of faceprint_strength has its centre at the raw value that one
picture in a hundred does not reach, and its width such that the middle of all lies four widths above; to fit it to another
recognizer, give its pack any curve first, so that the table has the raw values. The unified quality is 100 * product (c / 100)^w over components c:
the exponents w >= 0 are those whose product predicts a picture's mean score against the other pictures of the same
person best (least squares on logarithms, every person counting the same, pictures that hardly any other is like counting
less, since they are labelled wrong). What the figure is worth is measured on people that it was not fitted to.

With --pack, says for each limit of the pack's gate how many pictures it refuses, and how much more often a comparison with
one of them fails than one in general; and for the darkest, middle and lightest third of the faces how good they are rated,
how many of them are refused, and how often comparisons with them fail.
"""

import argparse
import csv
import json
import math
import random

FOLDS = 5
SHARES = (0, 0.01, 0.02, 0.05, 0.10, 0.20)
# What cannot be seen in the pictures of a data set that was cut to one size and framing is not fitted.
NOT_FITTED = {"inter_eye_distance", "head_size", "leftward_crop", "rightward_crop", "margin_above", "margin_below",
              "single_face_present", "background_uniformity"}


def read_pictures(path):
    with open(path, encoding="ascii", newline="") as file:
        rows = list(csv.DictReader(file))
    measures = [name[:-4] for name in rows[0] if name.endswith("_raw")]
    return rows, measures


def fit_strength(rows):
    """Gives the curve of faceprint_strength, with which its components are made anew; None without raw values."""
    raws = sorted(float(row["faceprint_strength_raw"]) for row in rows if row["faceprint_strength_raw"])
    if not raws:
        return None
    lowest, middle = raws[len(raws) // 100], raws[len(raws) // 2]
    curve_of = {"centre": round(lowest, 3), "width": round((middle - lowest) / 4, 3)}
    for row in rows:
        if row["faceprint_strength_raw"]:
            sigmoid = 1 / (1 + math.exp((curve_of["centre"] - float(row["faceprint_strength_raw"])) / curve_of["width"]))
            row["faceprint_strength"] = str(round(100 * sigmoid))
    return curve_of


def read_pairs(path):
    with open(path, encoding="ascii", newline="") as file:
        return [(int(row["a"]), int(row["b"]), float(row["score"])) for row in csv.DictReader(file)]


def logarithm(row, measure):
    component = int(row[measure])
    return 0.0 if component < 0 else math.log(max(component, 1) / 100)


def fit(rows, measures, rounds=600):
    """Exponents by projected coordinate descent on a robust least-squares problem: y = b + sum w x, w >= 0."""
    counts = {}
    for row in rows:
        counts[row["person"]] = counts.get(row["person"], 0) + 1
    xs = [[logarithm(row, measure) for measure in measures] for row in rows]
    ys = [math.log(max(float(row["genuine_score"]), 0.02)) for row in rows]
    base = [1 / counts[row["person"]] for row in rows]
    weights = list(base)
    exponents, intercept = [0.0] * len(measures), 0.0
    for _ in range(6):  # reweighting: Huber's rule
        sums = sum(weights)
        gram = [[0.0] * (len(measures) + 1) for _ in range(len(measures) + 1)]
        right = [0.0] * (len(measures) + 1)
        for x, y, weight in zip(xs, ys, weights):
            full = x + [1.0]
            for i, value in enumerate(full):
                if value:
                    right[i] += weight * value * y
                    for j in range(i, len(full)):
                        gram[i][j] += weight * value * full[j]
        for i in range(len(gram)):
            gram[i][i] += 1e-6 * sums
            for j in range(i):
                gram[i][j] = gram[j][i]
        solution = exponents + [intercept]
        for _ in range(rounds):
            for i in range(len(solution)):
                rest = right[i] - sum(gram[i][j] * solution[j] for j in range(len(solution)) if j != i)
                value = rest / gram[i][i]
                solution[i] = value if i == len(measures) else max(0.0, value)
        exponents, intercept = solution[:-1], solution[-1]
        residuals = [y - intercept - sum(w * v for w, v in zip(exponents, x)) for x, y in zip(xs, ys)]
        scale = 1.345 * sorted(map(abs, residuals))[len(residuals) // 2] / 0.6745
        weights = [b if abs(r) <= scale else b * scale / abs(r) for b, r in zip(base, residuals)]
    return dict(zip(measures, exponents))


def unified(row, exponents):
    return sum(weight * logarithm(row, measure) for measure, weight in exponents.items())


def rate(pairs, persons, kept, threshold):
    """The mean over people of the share of their pairs below the threshold."""
    below, count = {}, {}
    for a, b, score in pairs:
        if kept[a] and kept[b]:
            person = persons[a]
            count[person] = count.get(person, 0) + 1
            below[person] = below.get(person, 0) + (score < threshold)
    return sum(below[p] / count[p] for p in count) / len(count)


def curve(pairs, persons, quality, threshold):
    order = list(range(len(quality)))
    random.Random(1).shuffle(order)
    order.sort(key=lambda i: quality[i])
    rates = []
    for share in SHARES:
        kept = [True] * len(order)
        for i in order[:round(share * len(order))]:
            kept[i] = False
        rates.append(rate(pairs, persons, kept, threshold))
    return rates


def text_of(rates):
    return "  ".join(f"{100 * share:.0f} %: {100 * value:.2f}" for share, value in zip(SHARES, rates))


def failures(pairs, persons, concerned, threshold):
    """The rate over the pairs with at least one picture that is concerned, and the number of such pairs."""
    chosen = [pair for pair in pairs if concerned[pair[0]] or concerned[pair[1]]]
    return (rate(chosen, persons, [True] * len(persons), threshold) if chosen else 0.0), len(chosen)


def report_gate(pack, rows, persons, pairs, threshold):
    with open(pack, encoding="utf-8") as file:
        quality = json.load(file)["quality"]
    figures = [{m: int(row[m]) for m in row if m not in ("person", "genuine_score") and not m.endswith("_raw")}
               for row in rows]
    for row, figure in zip(rows, figures):
        figure["unified"] = round(100 * math.exp(unified(row, quality["unified"])))
    overall = rate(pairs, persons, [True] * len(rows), threshold)
    print(f"\nfalse non-match rate of all pairs: {100 * overall:.2f} %")
    for profile, limits in quality["gate"].items():
        refused = [False] * len(rows)
        print(f"{profile}: refused pictures, rate of pairs with one of them, number of these pairs")
        for measure, least in limits.items():
            below = [0 <= figure[measure] < least for figure in figures]
            refused = [a or b for a, b in zip(refused, below)]
            failed, count = failures(pairs, persons, below, threshold)
            print(f"  {measure:28} from {least:3}: {100 * sum(below) / len(rows):5.2f} %  {100 * failed:6.2f} %  {count}")
        failed, count = failures(pairs, persons, refused, threshold)
        passed = rate(pairs, persons, [not r for r in refused], threshold)
        print(f"  {'all limits':38}: {100 * sum(refused) / len(rows):5.2f} %  {100 * failed:6.2f} %  {count}; "
              f"pairs that pass: {100 * passed:.2f} %")
    report_brightness(quality, rows, persons, figures, pairs, threshold)


def report_brightness(quality, rows, persons, figures, pairs, threshold):
    order = sorted(range(len(rows)), key=lambda i: float(rows[i]["luminance_mean_raw"]))
    print("\nby brightness of the face: mean luminance, unified quality (median, 5th percentile), refused for the unified")
    print("figure and for any limit, false non-match rate of pairs with such a picture and of pairs of two of them")
    for third, name in enumerate(("darkest", "middle", "lightest")):
        chosen = order[third * len(order) // 3:(third + 1) * len(order) // 3]
        inside = [False] * len(rows)
        for i in chosen:
            inside[i] = True
        light = [float(rows[i]["luminance_mean_raw"]) for i in chosen]
        unifieds = sorted(figures[i]["unified"] for i in chosen)
        parts = [f"  {name:8} {light[0]:.2f} to {light[-1]:.2f}  "
                 f"{unifieds[len(unifieds) // 2]} ({unifieds[len(unifieds) // 20]})"]
        for profile, limits in quality["gate"].items():
            low = sum(figures[i]["unified"] < limits["unified"] for i in chosen)
            refused = sum(any(0 <= figures[i][m] < least for m, least in limits.items()) for i in chosen)
            parts.append(f"{profile} {100 * low / len(chosen):.2f} % {100 * refused / len(chosen):.2f} %")
        failed, _ = failures(pairs, persons, inside, threshold)
        parts.append(f"{100 * failed:.2f} % {100 * rate(pairs, persons, inside, threshold):.2f} %")
        print("  ".join(parts))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pictures")
    parser.add_argument("pairs")
    parser.add_argument("--threshold", type=float, required=True)
    parser.add_argument("--lowest", type=float, default=40, help="what the worst hundredth shall have (default: 40)")
    parser.add_argument("--pack", help="a pack.json whose gate is to be measured")
    options = parser.parse_args()

    rows, all_measures = read_pictures(options.pictures)
    pairs = read_pairs(options.pairs)
    persons = [int(row["person"]) for row in rows]
    measures = [measure for measure in all_measures if measure not in NOT_FITTED]
    with_score = [row for row in rows if row["genuine_score"]]
    if options.pack:
        report_gate(options.pack, rows, persons, pairs, options.threshold)
        return

    print('"faceprintStrength":', json.dumps(fit_strength(rows)))
    quality = [0.0] * len(rows)
    for fold in range(FOLDS):
        exponents = fit([row for row in with_score if int(row["person"]) % FOLDS != fold], measures)
        for i, row in enumerate(rows):
            if persons[i] % FOLDS == fold:
                quality[i] = unified(row, exponents)
    print("false non-match rate in percent when the worst pictures are discarded")
    print("  unified quality of other people's fit:", text_of(curve(pairs, persons, quality, options.threshold)))
    for measure in all_measures:
        single = [logarithm(row, measure) for row in rows]
        print(f"  {measure} alone:", text_of(curve(pairs, persons, single, options.threshold)))

    exponents = fit(with_score, measures)
    lowest = sorted(unified(row, exponents) for row in rows)[len(rows) // 100]
    stretch = math.log(options.lowest / 100) / lowest
    exponents = {measure: round(stretch * weight, 2) for measure, weight in exponents.items()}
    print('\n"unified":', json.dumps({m: w for m, w in exponents.items() if w > 0}, indent=2))
    print("  fitted to all:", text_of(curve(pairs, persons, [unified(row, exponents) for row in rows],
                                            options.threshold)))


if __name__ == "__main__":
    main()
