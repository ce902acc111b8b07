#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Frees the batch dimension of an ONNX net: make_batchable.py IN.onnx OUT.onnx

Exporters write a flattening `Reshape` to the constant shape (1, -1), which folds a batch of N pictures into one
row. ONNX has a value for "as in the input", 0; writing it in place of that 1 is the only change made, so the
answer for a single picture stays the same to the last bit. The declared shapes are left alone: runtimes,
OpenCV among them, do not hold the first dimension of an input against its declaration.
"""

import sys

try:
    import numpy
    import onnx
    from onnx import numpy_helper
except ImportError as missing:
    sys.exit(f"make_batchable.py: {missing.name} is missing; apt-get install python3-onnx python3-numpy")


def free_batch_dimension(model):
    """Changes each constant shape (1, …) of a Reshape to (0, …) and returns how many there were."""
    initializers = {tensor.name: tensor for tensor in model.graph.initializer}
    freed = 0
    for node in model.graph.node:
        if node.op_type != "Reshape" or node.input[1] not in initializers:
            continue
        tensor = initializers[node.input[1]]
        shape = numpy_helper.to_array(tensor)
        if shape.size < 2 or shape[0] != 1:
            continue
        if any(node.input[1] in other.input for other in model.graph.node if other.op_type != "Reshape"):
            sys.exit(f'make_batchable.py: the shape "{tensor.name}" is used by more than Reshape nodes')
        shape = numpy.concatenate(([0], shape[1:])).astype("<i8")
        tensor.ClearField("int64_data")
        tensor.raw_data = shape.tobytes()
        freed += 1
    return freed


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    source, target = arguments
    model = onnx.load(source)
    if free_batch_dimension(model) == 0:
        sys.exit(f'make_batchable.py: "{source}" has no Reshape with a constant batch of 1')
    onnx.checker.check_model(model)
    with open(target, "wb") as file:
        file.write(model.SerializeToString(deterministic=True))


if __name__ == "__main__":
    main(sys.argv[1:])
