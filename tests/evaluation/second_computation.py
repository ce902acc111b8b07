#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Computes an evaluation's figures a second time, from its scores alone: second_computation.py SCORES.csv REPORT.json

SCORES.csv is what `likeness-cli evaluate --scores` wrote and REPORT.json what `--report` wrote in the same run. Shares no
code with the program; what it must have in common with it is described in core/evaluation/PersonBootstrap.h and RateCurve.h.
Ends with 1 when a figure differs by more than 1e-9.
"""

import csv
import json
import sys

import numpy

TOLERANCE = 1e-9
TARGETS = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6]
MASK = (1 << 64) - 1


def splitmix64(state):
    """Numbers of SplitMix64 (Steele, Lea & Flood 2014) that starts with `state`."""
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


def drawn(people, seed, drawing):
    """How often each person is there in a drawing."""
    numbers = splitmix64(next(splitmix64(seed + drawing)))
    times = numpy.zeros(people)
    for _ in range(people):
        times[(next(numbers) * people) >> 64] += 1
    return times


class Pairs:
    """The scores, with people numbered in the order of their names' bytes."""

    def __init__(self, file, step):
        with open(file, newline="", encoding="utf-8", errors="surrogateescape") as text:
            rows = list(csv.DictReader(text))
        encoded = {row[key] for row in rows for key in ("person_a", "person_b")}
        people = sorted(encoded, key=lambda name: name.encode("utf-8", "surrogateescape"))
        number = {name: i for i, name in enumerate(people)}
        self.people = len(people)
        self.a = numpy.array([number[row["person_a"]] for row in rows])
        self.b = numpy.array([number[row["person_b"]] for row in rows])
        self.score = numpy.array([float(row["score"]) for row in rows])
        if step > 0:  # rounded down to a multiple of it, from -1
            bins = numpy.minimum(((numpy.clip(self.score, -1, 1) + 1) / step).astype(numpy.int64), round(2 / step) - 1)
            self.score = -1 + bins * step
        self.genuine = numpy.array([row["genuine"] == "1" for row in rows])
        self.fold = numpy.array([int(row["fold"] or 0) for row in rows])
        pictures = {}
        for row in rows:
            for key in "ab":
                pictures.setdefault(number[row["person_" + key]], set()).add(row["picture_" + key])
        self.pictures = numpy.array([len(pictures[person]) for person in range(self.people)], dtype=float)
        self.order = numpy.argsort(-self.score, kind="stable")

    def weights(self, times, weighting):
        """The weight of each pair."""
        if weighting == "people":
            genuine = times[self.a] * 2 / (self.pictures[self.a] * (self.pictures[self.a] - 1) + (self.pictures[self.a] < 2))
            impostor = times[self.a] * times[self.b] / (self.pictures[self.a] * self.pictures[self.b])
        else:
            genuine = times[self.a]
            impostor = times[self.a] * times[self.b]
        return numpy.where(self.genuine, genuine, impostor)


class Curve:
    """Error rates of each cut: cut c accepts the c highest different scores."""

    def __init__(self, pairs, weights):
        score, genuine, weight = pairs.score[pairs.order], pairs.genuine[pairs.order], weights[pairs.order]
        last = numpy.append(score[1:] != score[:-1], True)
        self.thresholds = score[last]
        false_matches = numpy.append(0, numpy.cumsum(numpy.where(genuine, 0, weight))[last])
        true_matches = numpy.append(0, numpy.cumsum(numpy.where(genuine, weight, 0))[last])
        self.valid = false_matches[-1] > 0 and true_matches[-1] > 0
        if self.valid:
            self.fmr = false_matches / false_matches[-1]
            self.fnmr = (true_matches[-1] - true_matches) / true_matches[-1]
        self.false_matches, self.total = false_matches, false_matches[-1]

    def fnmr_at(self, rate):
        allowed = rate * self.total * (1 + 1e-12)
        return self.fnmr[numpy.nonzero(self.false_matches <= allowed)[0][-1]]

    def rates_at(self, threshold, hair):
        cut = int(numpy.count_nonzero(self.thresholds >= threshold - hair))
        return self.fmr[cut], self.fnmr[cut]

    def equal_error_rate(self):
        """Where straight lines from step to step cross; the program counts empty steps too, which changes nothing."""
        gap = self.fnmr - self.fmr
        cut = int(numpy.nonzero(gap <= 0)[0][0])
        part = gap[cut - 1] / (gap[cut - 1] - gap[cut])
        return self.fmr[cut - 1] + part * (self.fmr[cut] - self.fmr[cut - 1])


def interval(values):
    values = sorted(values)
    at = [values[int(numpy.floor(share * (len(values) - 1) + 0.5))] for share in (0.025, 0.975)]
    return at


def fold_accuracies(pairs):
    """Each fold at the best threshold of the others: of equally good ones the highest, midway between two scores."""
    result = []
    folds = sorted(set(pairs.fold.tolist()))
    for fold in folds:
        others = pairs.fold != fold if len(folds) > 1 else pairs.fold == fold
        score, genuine = pairs.score[others], pairs.genuine[others]
        steps = numpy.unique(score)[::-1]
        best, threshold = 0, numpy.inf
        for i, step in enumerate(steps):
            matched = score >= step
            gain = int(numpy.count_nonzero(matched & genuine)) - int(numpy.count_nonzero(matched & ~genuine))
            if gain > best:
                best, threshold = gain, (step + steps[i + 1]) / 2 if i + 1 < len(steps) else step
        inside = pairs.fold == fold
        result.append(numpy.mean((pairs.score[inside] >= threshold) == pairs.genuine[inside]))
    return result


class Check:
    def __init__(self):
        self.figures, self.wrong, self.largest = 0, 0, 0.0

    def same(self, what, ours, theirs):
        self.figures += 1
        difference = abs(ours - theirs)
        self.largest = max(self.largest, difference)
        if not difference <= TOLERANCE:
            self.wrong += 1
            print(f"{what}: {theirs!r} in the report, {ours!r} here")


def figures(curve, thresholds, hair):
    values = [curve.fnmr_at(rate) for rate in TARGETS] + [curve.equal_error_rate()]
    for threshold in thresholds:
        values += curve.rates_at(threshold, hair)
    return values


def check_rates(check, pairs, rates, provenance, hair):
    weighting = rates["weighting"]
    thresholds = [point["threshold"] for point in rates["calibrated"]]
    whole = figures(Curve(pairs, pairs.weights(numpy.ones(pairs.people), weighting)), thresholds, hair)
    drawings = []
    for drawing in range(provenance["bootstraps"]):
        curve = Curve(pairs, pairs.weights(drawn(pairs.people, provenance["seed"], drawing), weighting))
        if curve.valid:
            drawings.append(figures(curve, thresholds, hair))
    intervals = [interval(values) for values in zip(*drawings)]
    named = [(f"fnmr at {point['fmr_target']}", point["fnmr"] if point["supported"] else None) for point in rates["points"]]
    named.append(("eer", rates["eer"]))
    for point in rates["calibrated"]:
        named += [(f"{key} calibrated for {point['fmr_named']}", point[key]) for key in ("fmr", "fnmr")]
    for (what, estimate), value, ends in zip(named, whole, intervals, strict=True):
        if estimate is not None:
            what = f"{what}, {weighting} counting the same"
            check.same(what, value, estimate["value"])
            check.same(what + ", low end", ends[0], estimate["low"])
            check.same(what + ", high end", ends[1], estimate["high"])
    curve = Curve(pairs, pairs.weights(numpy.ones(pairs.people), weighting))
    for threshold, fmr, fnmr in rates["curve"]:
        ours = curve.rates_at(threshold, hair)
        check.same(f"fmr at {threshold}, {weighting}", ours[0], fmr)
        check.same(f"fnmr at {threshold}, {weighting}", ours[1], fnmr)


def main():
    with open(sys.argv[2], encoding="utf-8") as text:
        report = json.load(text)
    pairs = Pairs(sys.argv[1], report["score_step"])
    hair = 1e-9 if report["score_step"] > 0 else 0
    check = Check()
    counts = report["counts"]
    check.same("people", pairs.people, counts["people"])
    check.same("genuine pairs", int(numpy.count_nonzero(pairs.genuine)), counts["genuine_pairs"])
    check.same("impostor pairs", int(numpy.count_nonzero(~pairs.genuine)), counts["impostor_pairs"])
    if "accuracy" in report and not report["failures"]:
        accuracies = fold_accuracies(pairs)
        check.same("accuracy", numpy.mean(accuracies), report["accuracy"]["mean"])
        deviation = numpy.std(accuracies, ddof=1) if len(accuracies) > 1 else 0
        check.same("deviation", deviation, report["accuracy"]["deviation"])
        for i, (ours, theirs) in enumerate(zip(accuracies, report["accuracy"]["folds"], strict=True)):
            check.same(f"fold {i}", ours, theirs["accuracy"])
    for rates in report["error_rates"]:
        check_rates(check, pairs, rates, report["provenance"], hair)
    print(f"{check.figures} figures compared, the largest difference is {check.largest:.3g}; {check.wrong} differ")
    return 1 if check.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
