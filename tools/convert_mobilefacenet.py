#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Translates MobileFaceNet with 192 values from TensorFlow Lite to ONNX: convert_mobilefacenet.py IN.tflite OUT.onnx

The graph is a frozen TensorFlow graph in NHWC with single precision and a batch of 2; the result is NCHW with any batch,
input `input` N×3×112×112 (RGB, (x - 127.5) / 128) and the output `embeddings` N×192, not of unit length.

Each of its kinds of node has an exact counterpart in ONNX:

* SAME padding puts the odd pixel at the end; it is written out as numbers.
* PReLU is spelt relu(x) + a·(x - |x|), since TensorFlow Lite's converter knew none then; for x < 0 that is 2a·x, so the
  slope is 2a.
* Kernels go from OHWI (depthwise: 1HWO) to OIHW.
* The last Reshape takes the two dimensions of 1 away, which is a flattening.

The file's format, FlatBuffers, is read by hand: tables by their field numbers in TensorFlow Lite's schema. The bytes
written depend on this file and the input alone, not on the version of the onnx package.
"""

import struct
import sys

try:
    import numpy
    from onnx import TensorProto, checker, helper
except ImportError as missing:
    sys.exit(f"convert_mobilefacenet.py: {missing.name} is missing; apt-get install python3-onnx python3-numpy")

IR_VERSION = 6
OPSET = 9
ADD, CONV, DEPTHWISE, MUL, RELU, RESHAPE, SUB, ABS = 0, 3, 4, 18, 19, 22, 41, 101
FLOAT32 = 0


class ConversionError(Exception):
    pass


class Table:
    """A FlatBuffers table: fields by number."""

    def __init__(self, data, position):
        self.data = data
        self.position = position
        self.fields = position - struct.unpack_from("<i", data, position)[0]
        self.size = struct.unpack_from("<H", data, self.fields)[0]

    def place(self, number):
        slot = 4 + 2 * number
        offset = struct.unpack_from("<H", self.data, self.fields + slot)[0] if slot < self.size else 0
        return self.position + offset if offset else None

    def scalar(self, number, kind, default=0):
        place = self.place(number)
        return default if place is None else struct.unpack_from("<" + kind, self.data, place)[0]

    def follow(self, number):
        place = self.place(number)
        return None if place is None else place + struct.unpack_from("<I", self.data, place)[0]

    def vector(self, number):
        """Where the elements of a vector start, and how many there are."""
        start = self.follow(number)
        return (0, 0) if start is None else (start + 4, struct.unpack_from("<I", self.data, start)[0])

    def integers(self, number):
        start, count = self.vector(number)
        return list(struct.unpack_from(f"<{count}i", self.data, start))

    def tables(self, number):
        start, count = self.vector(number)
        places = [start + 4 * i for i in range(count)]
        return [Table(self.data, place + struct.unpack_from("<I", self.data, place)[0]) for place in places]

    def table(self, number):
        return Table(self.data, self.follow(number))


class Graph:
    """The one subgraph: operators, and tensors with their constants."""

    def __init__(self, data):
        model = Table(data, struct.unpack_from("<I", data, 0)[0])
        codes = [max(code.scalar(0, "b"), code.scalar(3, "i")) for code in model.tables(1)]
        buffers = model.tables(4)
        graph = model.tables(2)[0]
        self.shapes, self.constants = [], []
        for tensor in graph.tables(0):
            shape = tensor.integers(0)
            start, count = buffers[tensor.scalar(2, "I")].vector(0)
            constant = None
            if count and tensor.scalar(1, "b") == FLOAT32:
                constant = numpy.frombuffer(data, "<f4", count // 4, start).reshape(shape)
            self.shapes.append(shape)
            self.constants.append(constant)
        self.inputs, self.outputs = graph.integers(1), graph.integers(2)
        self.operators = [(codes[op.scalar(0, "I")], op.integers(1), op.integers(2)[0], op) for op in graph.tables(3)]


class Translator:
    def __init__(self, graph):
        self.graph = graph
        self.nodes, self.initializers = [], []
        self.names = {graph.inputs[0]: "input"}
        self.made_by = {output: (code, inputs) for code, inputs, output, _ in graph.operators}

    def constant(self, values, name):
        values = numpy.ascontiguousarray(values, dtype="<f4")
        self.initializers.append(helper.make_tensor(name, TensorProto.FLOAT, values.shape, values.tobytes(), raw=True))
        return name

    def emit(self, kind, inputs, tensor, **attributes):
        name = f"t{tensor}"
        self.nodes.append(helper.make_node(kind, inputs, [name], **attributes))
        self.names[tensor] = name

    def convolution(self, inputs, output, operator, is_depthwise):
        options = operator.table(4)
        is_valid = options.scalar(0, "b") == 1
        stride_x, stride_y = options.scalar(1, "i"), options.scalar(2, "i")
        if options.scalar(4 if is_depthwise else 3, "b") != 0 or stride_x != stride_y:
            raise ConversionError("a convolution has a fused activation or uneven strides")
        kernel = self.graph.constants[inputs[1]]
        kernel = kernel.transpose(3, 0, 1, 2) if is_depthwise else kernel.transpose(0, 3, 1, 2)
        height, size = self.graph.shapes[inputs[0]][1], kernel.shape[2]
        padding = 0 if is_valid else max((-(-height // stride_y) - 1) * stride_y + size - height, 0)
        before, after = padding // 2, padding - padding // 2
        weights = [self.constant(kernel, f"w{output}"), self.constant(self.graph.constants[inputs[2]], f"b{output}")]
        self.emit("Conv", [self.names[inputs[0]], *weights], output, kernel_shape=[size, size],
                  strides=[stride_y, stride_x], pads=[before, before, after, after],
                  group=kernel.shape[0] if is_depthwise else 1)

    def sum_or_prelu(self, inputs, output):
        kinds = [self.made_by.get(tensor, (None, []))[0] for tensor in inputs]
        if kinds != [RELU, MUL]:
            self.emit("Add", [self.names[tensor] for tensor in inputs], output)
            return
        source = self.made_by[inputs[0]][1][0]
        slope, difference = self.made_by[inputs[1]][1]
        kind, (minuend, absolute) = self.made_by[difference]
        if kind != SUB or minuend != source or self.made_by[absolute] != (ABS, [source]):
            raise ConversionError("a sum of a ReLU is not spelt as a PReLU")
        slopes = self.constant(2 * self.graph.constants[slope].reshape(-1, 1, 1), f"p{output}")
        self.emit("PRelu", [self.names[source], slopes], output)

    def translate(self):
        for code, inputs, output, operator in self.graph.operators:
            if code in (CONV, DEPTHWISE):
                self.convolution(inputs, output, operator, code == DEPTHWISE)
            elif code == ADD:
                self.sum_or_prelu(inputs, output)
            elif code == RESHAPE and self.graph.shapes[inputs[0]][1:3] == [1, 1]:
                self.emit("Flatten", [self.names[inputs[0]]], output, axis=1)
            elif code not in (RELU, MUL, SUB, ABS):  # those are the parts of a PReLU
                raise ConversionError(f"operator {code} is not known here")
        size = self.graph.shapes[self.graph.outputs[0]][1]
        self.nodes[-1].output[0] = "embeddings"
        outputs = [helper.make_tensor_value_info("embeddings", TensorProto.FLOAT, ["n", size])]
        inputs = [helper.make_tensor_value_info("input", TensorProto.FLOAT, ["n", 3, 112, 112])]
        graph = helper.make_graph(self.nodes, "mobilefacenet", inputs, outputs, self.initializers)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)])
        model.ir_version = IR_VERSION
        checker.check_model(model)
        return model


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    with open(arguments[0], "rb") as file:
        data = file.read()
    try:
        model = Translator(Graph(data)).translate()
    except (ConversionError, struct.error, KeyError, ValueError) as problem:
        sys.exit(f'convert_mobilefacenet.py: "{arguments[0]}" is not the net that is known here: {problem}')
    with open(arguments[1], "wb") as file:
        file.write(model.SerializeToString(deterministic=True))


if __name__ == "__main__":
    main(sys.argv[1:])
