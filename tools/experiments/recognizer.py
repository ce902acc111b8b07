# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""A pack's chip and faceprint computed anew with OpenCV, so that parts of it can be changed (core/face/Alignment.h, Recognizer.h)."""

import json
import pathlib

import cv2
import numpy

TEMPLATE = numpy.array([[38.2946, 51.6963], [73.5318, 51.5014], [56.0252, 71.7366], [41.5493, 92.3655], [70.7299, 92.2041]])
SIZE = 112
COARSE = 0.6  # below this scale the picture is averaged down first
BATCH = 16


def similarity(source, target):
    """The least-squares similarity transforms from points (…, n, 2) to points (…, n, 2), as matrices (…, 2, 3)."""
    source_mean, target_mean = source.mean(-2, keepdims=True), target.mean(-2, keepdims=True)
    s, t = source - source_mean, target - target_mean
    spread = (s ** 2).sum((-1, -2))
    a = (s * t).sum((-1, -2)) / spread
    b = (s[..., 0] * t[..., 1] - s[..., 1] * t[..., 0]).sum(-1) / spread
    turn = numpy.stack([numpy.stack([a, -b], -1), numpy.stack([b, a], -1)], -2)
    shift = target_mean[..., 0, :] - (turn @ source_mean[..., 0, :, None])[..., 0]
    return numpy.concatenate([turn, shift[..., None]], -1)


def moved(transforms, points):
    """Points (…, n, 2) through transforms (…, 2, 3)."""
    return points @ numpy.swapaxes(transforms[..., :2], -1, -2) + transforms[..., None, :, 2]


def inverted(transforms):
    turn = numpy.linalg.inv(transforms[..., :2])
    return numpy.concatenate([turn, -turn @ transforms[..., 2:]], -1)


def chip(picture, transform):
    scale = numpy.hypot(transform[0, 0], transform[1, 0])
    if scale < COARSE:
        corners = moved(inverted(transform), numpy.array([[0, 0], [SIZE, 0], [0, SIZE], [SIZE, SIZE]], float))
        margin = 2 / scale + 2
        limits = [picture.shape[1], picture.shape[0]]
        low = numpy.clip(numpy.floor(corners.min(0) - margin), 0, limits).astype(int)
        high = numpy.clip(numpy.ceil(corners.max(0) + margin), 0, limits).astype(int)
        part = picture[low[1]:high[1], low[0]:high[0]]
        size = numpy.maximum(1, numpy.floor((high - low) * scale + 0.5).astype(int))
        picture = cv2.resize(part, tuple(map(int, size)), interpolation=cv2.INTER_AREA)
        factor = (high - low) / size
        shift = low + 0.5 * factor - 0.5
        to_picture = numpy.array([[factor[0], 0, shift[0]], [0, factor[1], shift[1]], [0, 0, 1]])
        transform = transform @ to_picture
    return cv2.warpAffine(picture, transform, (SIZE, SIZE), flags=cv2.INTER_LINEAR)


class Recognizer:
    """The net of a pack that lies in a folder with its weights."""

    def __init__(self, pack):
        manifest = json.loads((pathlib.Path(pack) / "pack.json").read_text(encoding="utf-8"))["nets"]["recognizer"]
        self.input = manifest["input"]
        self.is_mirrored = manifest.get("isMirrored", False)
        self.net = cv2.dnn.readNetFromONNX(str(pathlib.Path(pack) / manifest["file"]))

    def _embed(self, chips, swaps_colours):
        is_rgb = (self.input["channels"] == "rgb") != swaps_colours
        mean = self.input["mean"]
        self.net.setInput(cv2.dnn.blobFromImages(chips, self.input["scale"], mean=(mean, mean, mean), swapRB=is_rgb))
        return self.net.forward().reshape(len(chips), -1).copy()

    def faceprints(self, images, names, transforms, swaps_colours=False):
        """Unit vectors of the pictures `names` in the folder `images`, each resampled by its transform (2, 3) from picture to chip."""
        result = []
        for start in range(0, len(names), BATCH):
            chips = [chip(cv2.imread(str(pathlib.Path(images) / name)), transform)
                     for name, transform in zip(names[start:start + BATCH], transforms[start:start + BATCH])]
            embedding = unit(self._embed(chips, swaps_colours))
            if self.is_mirrored:
                embedding = unit(embedding + unit(self._embed([cv2.flip(each, 1) for each in chips], swaps_colours)))
            result.append(embedding)
        return numpy.concatenate(result)


def unit(vectors):
    return vectors / numpy.linalg.norm(vectors, axis=1, keepdims=True)
