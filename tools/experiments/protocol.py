#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""The figures of docs/experiments.md, "Protocol": protocol.py PAIRS FACES.npy...

PAIRS is a list in the format of LFW's pairs.txt, FACES.npy what export_faces wrote. The first row is the baseline of the others'
differences. Rates, ways of counting, drawings of people and intervals are defined as in the product
(core/evaluation/RateCurve.h and PersonBootstrap.h).
"""

import functools
import sys

import numpy

RATES = (1e-3, 1e-4)
WAYS = ("pictures", "people")
DRAWINGS = 400
SEED = 20261124
MASK = (1 << 64) - 1
# Of the impostor pairs those with the highest scores are kept: several times as many as the highest rate needs.
KEPT = 0.006


def splitmix64(state):
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


@functools.lru_cache(maxsize=None)
def drawings(people):
    """How often each person is there in each drawing; the first row is everybody, once."""
    times = numpy.ones((DRAWINGS + 1, people))
    for drawing in range(DRAWINGS):
        numbers = splitmix64(next(splitmix64(SEED + drawing)))
        drawn = [(next(numbers) * people) >> 64 for _ in range(people)]
        times[drawing + 1] = numpy.bincount(drawn, minlength=people)
    return times


def interval(values):
    ordered = numpy.sort(values)
    return tuple(ordered[int(numpy.floor(share * (len(ordered) - 1) + 0.5))] for share in (0.025, 0.975))


def first_refused(impostor, weight, allowed):
    """The highest impostor score that may not be accepted any more when the weight of those that are is limited; impostors from the
    highest score down."""
    last = numpy.append(impostor[1:] != impostor[:-1], True)
    accepted = numpy.cumsum(weight)[last]
    cut = numpy.searchsorted(accepted, allowed * (1 + 1e-12), side="right")
    if cut == len(accepted):
        raise ValueError("too few impostor pairs were kept for this rate")
    return impostor[last][cut]


class People:
    """Who is on which picture, and which pairs the list asks for."""

    def __init__(self, names, pairs_file=None):
        self.names = [name.decode("utf-8", "surrogateescape") for name in names]
        folders = [name.split(b"/")[0] for name in names]
        number = {folder: i for i, folder in enumerate(sorted(set(folders)))}
        self.of = numpy.array([number[folder] for folder in folders])
        self.pictures = numpy.bincount(self.of).astype(float)
        a, b = [], []
        for person in numpy.flatnonzero(self.pictures > 1):
            own = numpy.flatnonzero(self.of == person)
            first, second = numpy.triu_indices(len(own), 1)
            a.append(own[first])
            b.append(own[second])
        self.genuine = numpy.concatenate(a), numpy.concatenate(b)
        self.listed = self._read_pairs(pairs_file) if pairs_file else None

    def __len__(self):
        return len(self.pictures)

    def first(self, pictures):
        """The first pictures of each person who has several."""
        number = numpy.arange(len(self.of)) - numpy.searchsorted(self.of, self.of)
        return numpy.flatnonzero((self.pictures[self.of] > 1) & (number < pictures))

    def _read_pairs(self, file):
        """Fold, picture, picture, whether genuine."""
        at = {name.rsplit(".", 1)[0]: i for i, name in enumerate(self.names)}
        with open(file, encoding="utf-8", errors="surrogateescape") as text:
            folds, per_fold = map(int, text.readline().split())
            rows = [line.split() for line in text if line.strip()]
        listed = []
        for i, row in enumerate(rows):
            (p, m), (q, n) = (row[:2], row[-2:]) if len(row) == 4 else (row[:2], (row[0], row[2]))
            listed.append((i // (2 * per_fold), at[f"{p}/{p}_{int(m):04}"], at[f"{q}/{q}_{int(n):04}"], len(row) == 3))
        if len(listed) != 2 * folds * per_fold:
            raise ValueError(f"{file}: not as many pairs as its first line says")
        return numpy.array(listed)


class Scores:
    """Scores of all genuine pairs, of the listed ones, and the highest of the impostor pairs."""

    def __init__(self, people, faceprints):
        self.people = people
        faceprints = numpy.asarray(faceprints, dtype=numpy.float32)
        faceprints = faceprints / numpy.linalg.norm(faceprints, axis=1, keepdims=True)

        def of_pairs(a, b):
            return numpy.einsum("ij,ij->i", faceprints[a], faceprints[b])

        self.genuine = of_pairs(*people.genuine)
        self.listed = None if people.listed is None else of_pairs(people.listed[:, 1], people.listed[:, 2])
        sample = numpy.arange(0, len(faceprints), 5)
        sampled = (faceprints[sample] @ faceprints[sample].T)[people.of[sample][:, None] != people.of[sample]]
        floor = numpy.quantile(sampled, 1 - KEPT)
        kept = []
        for start in range(0, len(faceprints), 512):
            block = faceprints[start:start + 512] @ faceprints[start:].T
            i, j = numpy.nonzero(block > floor)
            chosen = people.of[start + i] < people.of[start + j]  # pictures lie in the order of people
            kept.append((start + i[chosen], start + j[chosen], block[i[chosen], j[chosen]]))
        a, b, scores = map(numpy.concatenate, zip(*kept))
        order = numpy.argsort(-scores, kind="stable")
        self.impostors = people.of[a[order]], people.of[b[order]], scores[order]

    def accuracy(self):
        """Mean and standard deviation over the folds, each at the threshold that is best on the others."""
        fold, genuine = self.people.listed[:, 0], self.people.listed[:, 3] == 1
        accuracies = []
        for each in numpy.unique(fold):
            others = numpy.flatnonzero(fold != each)
            others = others[numpy.argsort(-self.listed[others], kind="stable")]
            score = self.listed[others]
            gain = numpy.cumsum(numpy.where(genuine[others], 1, -1))
            gain[:-1][score[1:] == score[:-1]] = -len(gain)
            best = int(numpy.argmax(gain))
            threshold = (score[best] + score[best + 1]) / 2
            accuracies.append(numpy.mean((self.listed[fold == each] >= threshold) == genuine[fold == each]))
        return numpy.mean(accuracies), numpy.std(accuracies, ddof=1)

    @functools.lru_cache(maxsize=None)
    def refused(self, way):
        """For each rate the highest score that is refused, of everybody and of each drawing."""
        p, q, impostor = self.impostors
        n = self.people.pictures
        mass, weight = (numpy.ones(len(n)), 1 / (n[p] * n[q])) if way == "people" else (n, 1)
        result = []
        for times in drawings(len(n)):
            total = ((times * mass).sum() ** 2 - ((times * mass) ** 2).sum()) / 2
            drawn = times[p] * times[q] * weight
            result.append([first_refused(impostor, drawn, rate * total) for rate in RATES])
        return dict(zip(RATES, numpy.array(result).T))

    def missed(self, rate, way, chosen=None):
        """The false non-match rate at a false match rate, of everybody and of each drawing; of the chosen genuine pairs only, at the
        threshold of all."""
        chosen = numpy.ones(len(self.genuine), bool) if chosen is None else chosen
        genuine, person = self.genuine[chosen], self.people.of[self.people.genuine[0][chosen]]
        share = 1 / numpy.bincount(person)[person] if way == "people" else numpy.ones(len(person))
        return missed_shares(len(self.people), genuine, person, share, self.refused(way)[rate])


def missed_shares(people, genuine, person, share, refused):
    """The weight of the genuine scores that lie no higher than what is refused, of everybody and of each drawing."""
    order = numpy.argsort(genuine)
    genuine, person, share = genuine[order], person[order], share[order]
    total = numpy.bincount(person, share, minlength=people)
    result = []
    for times, limit in zip(drawings(people), refused):
        lost = numpy.searchsorted(genuine, limit, side="right")
        missed = numpy.bincount(person[:lost], share[:lost], minlength=people)
        result.append(times @ missed / (times @ total))
    return numpy.array(result)


def percent(value, sign=False):
    return f"{100 * value:{'+' if sign else ''}.2f}".replace("-", "−")


def difference(values, baseline):
    low, high = interval(values[1:] - baseline[1:])
    text = f"{percent(values[0] - baseline[0], True)} ({percent(low)} to {percent(high)})"
    return f"**{text}**" if low > 0 or high < 0 else text


class Table:
    """Rows of a table: what was tried, ten-fold accuracy, and the four false non-match rates with the paired differences to the
    first row's."""

    def __init__(self, classes=()):
        self.baseline = {}
        self.classes = classes

    def row(self, name, scores):
        cells = [name, "" if scores.listed is None else "{} ± {}".format(*map(percent, scores.accuracy()))]
        for rate in RATES:
            cells += [self._cell((rate, way), scores.missed(rate, way)) for way in WAYS]
        print("| " + " | ".join(cells) + " |", flush=True)
        for what, chosen in self.classes:
            cells = [self._cell((what, rate), scores.missed(rate, "people", chosen)) for rate in RATES]
            print(f"    {what}: " + " | ".join(cells), flush=True)

    def _cell(self, key, values):
        if key not in self.baseline:
            self.baseline[key] = values
            return f"{percent(values[0])} ({' to '.join(map(percent, interval(values[1:])))})"
        return f"{percent(values[0])}: {difference(values, self.baseline[key])}"


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    table, people = Table(), None
    for file in sys.argv[2:]:
        faces = numpy.load(file)
        people = people or People(faces["picture"], sys.argv[1])
        table.row(file, Scores(people, faces["faceprint"]))


if __name__ == "__main__":
    main()
