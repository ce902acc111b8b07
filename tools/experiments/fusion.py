#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Several samples of a person, weighted by the strength of their faceprints: fusion.py PACK.json PAIRS FACES.npy

PACK.json has the curve of faceprint_strength, FACES.npy is what export_faces wrote with the pack. n pictures of each person are
enrolled and the others compared with them; impostors are one picture of everybody else; who is enrolled with which pictures, and
which ones are the impostors', is drawn several times. Each person, and each pair of people, counts the same.
"""

import json
import pathlib
import sys

import numpy

import protocol

CHOICES = 10
SAMPLES = (2, 3, 5)
# Of the impostors' scores the highest are kept: several times as many as the highest rate needs.
KEPT = 0.02


def best(scores, _weights, _gram):
    return scores.max(0)


def strongest(scores, weights, _gram):
    return scores[numpy.argmax(weights)]


def mean_score(scores, weights, _gram):
    return weights @ scores / weights.sum()


def mean_faceprint(scores, weights, gram):
    return weights @ scores / numpy.sqrt(weights @ gram @ weights)


# Name, how, by which weights (none, the embedding's length, the component of quality), and the rule to compare it with.
RULES = [("best of n", best, "none", None),
         ("strongest sample", strongest, "length", "best of n"),
         ("mean score", mean_score, "none", "best of n"),
         ("mean score, by length", mean_score, "length", "mean score"),
         ("mean score, by component", mean_score, "component", "mean score"),
         ("mean faceprint", mean_faceprint, "none", "best of n"),
         ("mean faceprint, by length", mean_faceprint, "length", "mean faceprint"),
         ("mean faceprint, by component", mean_faceprint, "component", "mean faceprint")]


class Comparisons:
    """Scores of one rule: genuine ones with their person and weight, and the highest impostors' from the highest down with both
    people."""

    def __init__(self):
        self.genuine, self.person, self.share = [], [], []
        self.impostor, self.enrolled, self.probe = [], [], []

    def add(self, person, genuine, impostor):
        self.genuine.append(genuine)
        self.person.append(numpy.full(len(genuine), person))
        self.share.append(numpy.full(len(genuine), 1 / len(genuine)))
        others = numpy.flatnonzero(numpy.arange(len(impostor)) != person)
        floor = numpy.quantile(impostor[others], 1 - 5 * KEPT)
        high = others[impostor[others] >= floor]
        self.impostor.append(impostor[high])
        self.enrolled.append(numpy.full(len(high), person))
        self.probe.append(high)

    def finish(self):
        for name, values in vars(self).items():
            setattr(self, name, numpy.concatenate(values))
        order = numpy.argsort(-self.impostor, kind="stable")[:round(len(self.impostor) / 5)]
        self.impostor, self.enrolled, self.probe = self.impostor[order], self.enrolled[order], self.probe[order]

    def missed(self, rate, people, enrolled):
        """The false non-match rate at the rule's own false match rate, of everybody and of each drawing."""
        refused = []
        for times in protocol.drawings(people):
            total = CHOICES * (times[enrolled] * (times.sum() - times[enrolled])).sum()
            refused.append(protocol.first_refused(self.impostor, times[self.enrolled] * times[self.probe], rate * total))
        return protocol.missed_shares(people, self.genuine, self.person, self.share, refused)

    def at(self, threshold, people, enrolled):
        """Both rates when scores above a threshold are accepted."""
        missed = self.share[self.genuine <= threshold].sum() / self.share.sum()
        return missed, numpy.count_nonzero(self.impostor > threshold) / (CHOICES * len(enrolled) * (people - 1))


def compare(people, faces, weights, samples, enrolled):
    faceprints = faces["faceprint"].astype(numpy.float32)
    random = numpy.random.default_rng(samples)
    pictures_of = [numpy.flatnonzero(people.of == person) for person in range(len(people))]
    comparisons = {rule[0]: Comparisons() for rule in RULES}
    for _ in range(CHOICES):
        probes = faceprints[[random.choice(pictures) for pictures in pictures_of]]
        for person in enrolled:
            shuffled = random.permutation(pictures_of[person])
            own, others = shuffled[:samples], shuffled[samples:]
            gram = faceprints[own] @ faceprints[own].T
            genuine, impostor = faceprints[own] @ faceprints[others].T, faceprints[own] @ probes.T
            for name, rule, weight, _ in RULES:
                comparisons[name].add(person, rule(genuine, weights[weight][own], gram), rule(impostor, weights[weight][own], gram))
    for each in comparisons.values():
        each.finish()
    return comparisons


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    curve = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))["quality"]["faceprintStrength"]
    faces = numpy.load(sys.argv[3])
    people = protocol.People(faces["picture"], sys.argv[2])
    strength = faces["strength"].astype(float)
    weights = {"none": numpy.ones(len(strength)), "length": strength,
               "component": 1 / (1 + numpy.exp((curve["centre"] - strength) / curve["width"]))}
    single = protocol.Scores(people, faces["faceprint"]).refused("people")
    for samples in SAMPLES:
        enrolled = numpy.flatnonzero(people.pictures > samples)
        comparisons = compare(people, faces, weights, samples, enrolled)
        print(f"{samples} samples, {len(enrolled)} people", flush=True)
        missed = {}
        for name, _, _, baseline in RULES:
            cells = [name]
            for rate in protocol.RATES:
                values = missed[name, rate] = comparisons[name].missed(rate, len(people), enrolled)
                text = protocol.percent(values[0])
                if baseline:
                    text += ": " + protocol.difference(values, missed[baseline, rate])
                miss, false_match = comparisons[name].at(single[rate][0], len(people), enrolled)
                cells += [text, f"{protocol.percent(miss)} %, {false_match / rate:.2f}"]
            print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
