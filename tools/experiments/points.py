#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Other points for the alignment, and the other order of colours:
points.py PACK IMAGES PAIRS MESH.npy YUNET.npy CACHE FEW [VARIANT...]

PACK is a folder with a pack and its weights; MESH.npy and YUNET.npy are what export_faces wrote with a pack that has the mesh and
with the pack yunet; pictures that the second lacks are not fitted to, and without it ("-") what needs it is left out. Faceprints of
each variant are kept in the folder CACHE, which is that of one pack. What is fitted is fitted on one half of the people and used
for the other. FEW is how many pictures of each person who has several are compared ("-": all pictures of everybody); with few there
are no ten folds. With names of variants, all others are left out.
"""

import pathlib
import sys

import numpy

import protocol
import recognizer
from recognizer import SIZE, TEMPLATE, moved, similarity

# Of the mesh's canonical topology, in the order of the five points: left and right are the picture's.
LEFT_LIDS = [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246]
RIGHT_LIDS = [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466]
FIVE = [[33, 133], [362, 263], [4], [61], [291]]
LIDS = [LEFT_LIDS, RIGHT_LIDS, [4], [61], [291]]
NOSE_AND_MOUTH = [[33, 133], [362, 263], [1, 4, 5], [61, 78], [291, 308]]
ALL_MEANS = [LEFT_LIDS, RIGHT_LIDS, [1, 4, 5], [61, 78], [291, 308]]
NO_NOSE = [0, 1, 3, 4]
PENALTIES = 10.0 ** numpy.arange(-1, 6)
# Steps of the chip's scale and place that are tried, in both directions.
SCALE_STEP, SHIFT_STEP = 0.05, 3
AS_IT_IS, SMALLER, LARGER = "as it is", f"scale {1 - SCALE_STEP}", f"scale {1 + SCALE_STEP}"
HIGHER, LOWER, AS_SPREAD_SAYS = f"{SHIFT_STEP} pixels higher", f"{SHIFT_STEP} pixels lower", "scale and place of least spread"
WRONG_FACE = 10  # pixels of the chip, mean over the five points


def composed(second, first):
    turn = second[..., :2] @ first[..., :2]
    shift = (second[..., :2] @ first[..., 2:])[..., 0] + second[..., 2]
    return numpy.concatenate([turn, shift[..., None]], -1)


def means_of(mesh, groups):
    return numpy.stack([mesh[:, group].mean(1) for group in groups], 1)


class Ridge:
    """Linear regression with a penalty on the squared coefficients, that which is best on a fifth of the people left out."""

    def __init__(self, inputs, outputs, person):
        held_out = person % 5 == 0
        errors = [numpy.mean((self._fit(inputs[~held_out], outputs[~held_out], penalty)(inputs[held_out]) - outputs[held_out]) ** 2)
                  for penalty in PENALTIES]
        self.penalty = PENALTIES[int(numpy.argmin(errors))]
        self.predict = self._fit(inputs, outputs, self.penalty)

    @staticmethod
    def _fit(inputs, outputs, penalty):
        mean, deviation, offset = inputs.mean(0), inputs.std(0) + 1e-6, outputs.mean(0)
        x = (inputs - mean) / deviation
        coefficients = numpy.linalg.solve(x.T @ x + penalty * numpy.eye(x.shape[1]), x.T @ (outputs - offset))
        return lambda new: (new - mean) / deviation @ coefficients + offset


class Variants:
    """Points of all pictures in the frame of the chip as it is, and from them the transforms of a variant."""

    def __init__(self, mesh_faces, yunet_faces, person):
        five = mesh_faces["five"].astype(float)
        self.base = similarity(five, TEMPLATE)
        self.five = moved(self.base, five)
        self.mesh = moved(self.base, mesh_faces["mesh"][..., :2].astype(float))
        self.person = person
        half = numpy.random.default_rng(1).permutation(person.max() + 1) % 2
        self.half = half[person]
        if yunet_faces is not None:
            at = {name: i for i, name in enumerate(yunet_faces["picture"])}
            place = numpy.array([at.get(name, -1) for name in mesh_faces["picture"]])
            self.yunet = moved(self.base, yunet_faces["five"][place].astype(float))
            self.wrong = (place < 0) | (numpy.linalg.norm(self.yunet - self.five, axis=2).mean(1) > WRONG_FACE)

    def transforms(self, points, target=TEMPLATE):
        return composed(similarity(points, target), self.base)

    def crossed(self, fitted):
        """Of each half of the people, what `fitted` to the other half gives; fitted(pictures to fit to, pictures to use it for)."""
        result = numpy.empty_like(self.base)
        for half in (0, 1):
            result[self.half == half] = fitted(self.half != half, self.half == half)
        return result

    def by_mean_shape(self, points):
        """Points that are laid on where they lie on average."""
        return self.crossed(lambda fit, use: composed(similarity(points[use], points[fit].mean(0)), self.base[use]))

    def by_yunet(self):
        """YuNet's points themselves."""
        print(f"YuNet: {self.wrong.sum()} pictures have none, or those of another face; there, the mesh's points")
        return self.transforms(numpy.where(self.wrong[:, None, None], self.five, self.yunet))

    def by_regression(self, groups):
        """YuNet's points as foretold from the mesh."""
        inputs = means_of(self.mesh, groups).reshape(len(self.mesh), -1)
        outputs = (self.yunet - self.five).reshape(len(self.mesh), -1)

        def fitted(fit, use):
            fit = fit & ~self.wrong
            ridge = Ridge(inputs[fit], outputs[fit], self.person[fit])
            foretold = ridge.predict(inputs[use])
            right = ~self.wrong[use]
            spread = (outputs[use] - outputs[fit].mean(0))[right]
            rest = (outputs[use] - foretold)[right]
            print(f"{len(groups)} points, penalty {ridge.penalty:g}: YuNet's points lie {rms(spread):.2f} pixels of the chip from the "
                  f"mesh's (but for their mean), {rms(rest):.2f} from where they are foretold")
            return composed(similarity(self.five[use] + foretold.reshape(-1, 5, 2), TEMPLATE), self.base[use])

        return self.crossed(fitted)

    def rescaled(self, scale=1, shift=0):
        """The chip resized around its middle, and the face moved down in it by pixels."""
        middle = SIZE / 2 * (1 - scale)
        return composed(numpy.array([[scale, 0, middle], [0, scale, middle + shift]]), self.base)

    def by_least_spread(self, faceprints_of, compared):
        """The scale and the place that hold pictures of a person most closely together, in relation to those of different people: the
        vertex of the parabola through what a step to either side gives, of each by itself. `faceprints_of` is asked by name; they are
        those of the pictures that are compared."""
        def best_step(smaller, larger, fit):
            chosen = fit[compared]
            low, middle, high = (separation(faceprints_of(name)[chosen], self.person[compared][chosen])
                                 for name in (smaller, AS_IT_IS, larger))
            curvature = low - 2 * middle + high
            return numpy.clip((low - high) / (2 * curvature), -1, 1) if curvature < 0 else numpy.sign(high - low)

        def fitted(fit, use):
            scale = 1 + SCALE_STEP * best_step(SMALLER, LARGER, fit)
            shift = SHIFT_STEP * best_step(HIGHER, LOWER, fit)
            print(f"{AS_SPREAD_SAYS}: scale {scale:.3f}, {shift:.2f} pixels lower")
            return self.rescaled(scale, shift)[use]

        return self.crossed(fitted)

    def all(self, has_yunet, faceprints_of, compared):
        """Name, transforms, whether colours are swapped."""
        yield AS_IT_IS, lambda: self.base, False
        yield "blue, green, red", lambda: self.base, True
        if has_yunet:
            face = LEFT_LIDS + RIGHT_LIDS + [1, 2, 4, 5, 6, 98, 168, 195, 197, 327, 0, 13, 14, 17, 61, 78, 291, 308]
            yield "YuNet's points", self.by_yunet, False
            yield "regression from 468 points", lambda: self.by_regression([[i] for i in range(468)]), False
            yield "regression from eyes nose mouth", lambda: self.by_regression([[i] for i in face]), False
        yield "eyes by their lids", lambda: self.by_mean_shape(means_of(self.mesh, LIDS)), False
        yield "nose and mouth by three and two points", lambda: self.by_mean_shape(means_of(self.mesh, NOSE_AND_MOUTH)), False
        yield "both", lambda: self.by_mean_shape(means_of(self.mesh, ALL_MEANS)), False
        yield "without the nose", lambda: self.by_mean_shape(self.five[:, NO_NOSE]), False
        yield "all 468 points", lambda: self.by_mean_shape(self.mesh), False
        yield SMALLER, lambda: self.rescaled(scale=1 - SCALE_STEP), False
        yield LARGER, lambda: self.rescaled(scale=1 + SCALE_STEP), False
        yield HIGHER, lambda: self.rescaled(shift=-SHIFT_STEP), False
        yield LOWER, lambda: self.rescaled(shift=SHIFT_STEP), False
        yield AS_SPREAD_SAYS, lambda: self.by_least_spread(faceprints_of, compared), False


def separation(faceprints, person):
    """How far the scores of pictures of one person, each person the same, lie above those of two people, in deviations of both."""
    genuine = []
    for each in numpy.flatnonzero(numpy.bincount(person) > 1):
        own = faceprints[person == each]
        genuine.append((own @ own.T)[numpy.triu_indices(len(own), 1)].mean())
    a, b = numpy.random.default_rng(1).integers(len(person), size=(2, 200000))
    impostor = numpy.einsum("ij,ij->i", faceprints[a], faceprints[b])[person[a] != person[b]]
    return (numpy.mean(genuine) - impostor.mean()) / numpy.sqrt((numpy.var(genuine) + impostor.var()) / 2)


def rms(offsets):
    return numpy.sqrt((offsets ** 2).sum(1).mean() / 5)


def yaw_classes(people, yaw):
    """Genuine pairs by the larger of the two pictures' yaws, in degrees, and those that look to different sides or at different
    angles."""
    a, b = people.genuine
    larger = numpy.maximum(abs(yaw[a]), abs(yaw[b]))
    classes = [("yaw under 15", larger < 15), ("yaw 15 to 30", (larger >= 15) & (larger < 30)), ("yaw from 30", larger >= 30),
               ("yaws 30 apart", abs(yaw[a] - yaw[b]) >= 30)]
    for name, chosen in classes:
        print(f"{name}: {chosen.sum()} genuine pairs of {len(numpy.unique(people.of[a[chosen]]))} people")
    return classes


def main():
    if len(sys.argv) < 8:
        sys.exit(__doc__)
    pack, images, pairs, mesh_file, yunet_file, cache, few, *wanted = sys.argv[1:]
    faces = numpy.load(mesh_file)
    everybody = protocol.People(faces["picture"], pairs)
    compared = slice(None) if few == "-" else everybody.first(int(few))
    people = everybody if few == "-" else protocol.People(faces["picture"][compared])
    has_yunet = yunet_file != "-"
    variants = Variants(faces, numpy.load(yunet_file) if has_yunet else None, everybody.of)
    net = recognizer.Recognizer(pack)
    table = protocol.Table(yaw_classes(people, faces["pose"][compared, 0]))
    corners = numpy.array([[0, 0], [SIZE, 0], [0, SIZE], [SIZE, SIZE]], float)
    folder = pathlib.Path(cache)
    for name, transforms_of, swaps_colours in variants.all(has_yunet, lambda name: numpy.load(folder / f"{name}.npy"), compared):
        if wanted and name not in [AS_IT_IS, *wanted]:
            continue
        transforms = transforms_of()
        change = composed(transforms, recognizer.inverted(variants.base))
        moves = numpy.linalg.norm(moved(change, corners) - corners, axis=2).mean(1)
        print(f"{name}: scale {numpy.hypot(change[:, 0, 0], change[:, 1, 0]).mean():.3f}, corners of the chip moved by "
              f"{numpy.median(moves):.2f} pixels in the median, {numpy.quantile(moves, 0.95):.2f} at the 95th percentile")
        kept = folder / f"{name}.npy"
        if not kept.exists():
            numpy.save(kept, net.faceprints(images, people.names, transforms[compared], swaps_colours))
        table.row(name, protocol.Scores(people, numpy.load(kept)))


if __name__ == "__main__":
    main()
