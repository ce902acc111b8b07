#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0
"""Translates MediaPipe Face Mesh from TensorFlow.js to ONNX: convert_facemesh.py GRAPH.json WEIGHTS.bin OUT.onnx

The graph is a frozen TensorFlow graph in NHWC with half-precision weights; the result is NCHW with single
precision, input `input` 1×3×192×192 (RGB, 0…1) and the outputs

    landmarks   1×1404   468 points (x, y, z) in pixels of the input
    face_flag   1×1      probability that there is a face, 0…1
    contours    1×266    133 finer points (x, y) of eyes, eyebrows and lips in pixels of the input

Each of its kinds of node has an exact counterpart in ONNX:

* SAME padding puts the odd pixel at the end, which is `SAME_UPPER`.
* The slopes of PReLU are taken as they are stored: the Prelu node multiplies negative values by them, as ONNX's
  does. Their names end in "Neg" because Keras spells PReLU relu(x) + neg·relu(-x); the TensorFlow.js optimizer
  turned the sign back when it folded that into one node. With the other sign the points miss the face.
* Kernels go from HWIO (depthwise: HWCM) to OIHW.
* The heads end in 1×1 feature maps, so their Reshape is a flattening and the order of dimensions no longer
  matters; anything else is refused.

The bytes written depend on this file and the input alone, not on the version of the onnx package.
"""

import base64
import json
import sys

try:
    import numpy
    from onnx import TensorProto, checker, helper
except ImportError as missing:
    sys.exit(f"convert_facemesh.py: {missing.name} is missing; apt-get install python3-onnx python3-numpy")

INPUT_SIZE = 192
OUTPUT_NAMES = {"output_mesh": "landmarks", "output_faceflag": "face_flag", "output_contours": "contours"}
IR_VERSION = 6
OPSET = 9


class ConversionError(Exception):
    pass


def text(attribute):
    return base64.b64decode(attribute["s"]).decode()


def integers(attribute):
    return [int(value) for value in attribute["list"].get("i", [])]


def fused_operations(attributes):
    return [base64.b64decode(name).decode() for name in attributes.get("fused_ops", {}).get("list", {}).get("s", [])]


def read_weights(manifest, blob):
    """All constants by name, half precision widened to single."""
    weights = {}
    offset = 0
    for group in manifest:
        for entry in group["weights"]:
            stored = entry.get("quantization", {}).get("dtype", entry["dtype"])
            if stored not in ("float16", "float32", "int32"):
                raise ConversionError(f"weight {entry['name']} is stored as {stored}")
            dtype = numpy.dtype(stored).newbyteorder("<")
            count = int(numpy.prod(entry["shape"], dtype=numpy.int64))
            values = numpy.frombuffer(blob, dtype, count, offset).reshape(entry["shape"])
            offset += count * dtype.itemsize
            weights[entry["name"]] = values.astype("<i4" if entry["dtype"] == "int32" else "<f4")
    if offset != len(blob):
        raise ConversionError(f"the weights take {offset} bytes, the file has {len(blob)}")
    return weights


class GraphTranslator:
    """Collects ONNX nodes while it walks a TensorFlow.js graph in its order, which is topological."""

    def __init__(self, weights):
        self.weights = weights
        self.nodes = []
        self.initializers = []
        self.outputs = {}
        # What a TensorFlow node's result is called in the ONNX graph.
        self.values = {}

    def translate(self, node):
        operation, name, attributes = node["op"], node["name"], node.get("attr", {})
        inputs = [source.split(":")[0] for source in node.get("input", [])]
        if operation == "Const":
            return
        handler = getattr(self, "on_" + operation.lstrip("_"), None)
        if handler is None:
            raise ConversionError(f"node {name} is a {operation}, which has no translation here")
        handler(name, inputs, attributes)

    def weight(self, name):
        if name not in self.weights:
            raise ConversionError(f"{name} is not a constant")
        return self.weights[name]

    def initializer(self, name, values):
        values = numpy.ascontiguousarray(values, dtype="<f4")
        self.initializers.append(
            TensorProto(name=name, data_type=TensorProto.FLOAT, dims=values.shape, raw_data=values.tobytes())
        )
        return name

    def emit(self, operation, inputs, name, **attributes):
        self.nodes.append(helper.make_node(operation, inputs, [name], name=name, **attributes))
        self.values[name] = name

    def sliding_window(self, attributes):
        if attributes.get("data_format") and text(attributes["data_format"]) != "NHWC":
            raise ConversionError("only NHWC graphs are translated")
        if any(step != 1 for step in integers(attributes.get("dilations", {"list": {}}))):
            raise ConversionError("dilated convolutions are not translated")
        padding = {"SAME": "SAME_UPPER", "VALID": "VALID"}[text(attributes["padding"])]
        return {"auto_pad": padding, "strides": integers(attributes["strides"])[1:3]}

    def convolution(self, name, inputs, attributes, kernel, group):
        fused = fused_operations(attributes)
        if fused not in ([], ["BiasAdd"], ["BiasAdd", "Prelu"]):
            raise ConversionError(f"{name} fuses {fused}")
        operands = [self.values[inputs[0]], self.initializer(name + "/kernel", kernel)]
        if fused:
            operands.append(self.initializer(name + "/bias", self.weight(inputs[2]).reshape(-1)))
        target = name + "/convolution" if "Prelu" in fused else name
        window = self.sliding_window(attributes)
        self.emit("Conv", operands, target, group=group, kernel_shape=kernel.shape[2:], **window)
        if "Prelu" in fused:
            self.on_Prelu(name, [target, inputs[3]], {})

    def on_FusedConv2D(self, name, inputs, attributes):
        self.convolution(name, inputs, attributes, self.weight(inputs[1]).transpose(3, 2, 0, 1), 1)

    def on_DepthwiseConv2dNative(self, name, inputs, attributes):
        kernel = self.weight(inputs[1])
        height, width, channels, multiplier = kernel.shape
        kernel = kernel.transpose(2, 3, 0, 1).reshape(channels * multiplier, 1, height, width)
        self.convolution(name, inputs, attributes, kernel, channels)

    def on_Prelu(self, name, inputs, _attributes):
        slope = self.initializer(name + "/slope", self.weight(inputs[1]).reshape(-1, 1, 1))
        self.emit("PRelu", [self.values[inputs[0]], slope], name)

    def on_AddV2(self, name, inputs, _attributes):
        operands = [
            self.initializer(name + "/bias", self.weights[source].reshape(1, -1, 1, 1))
            if source in self.weights
            else self.values[source]
            for source in inputs
        ]
        self.emit("Add", operands, name)

    def on_MaxPool(self, name, inputs, attributes):
        window = self.sliding_window(attributes)
        kernel = integers(attributes["ksize"])[1:3]
        self.emit("MaxPool", [self.values[inputs[0]]], name, kernel_shape=kernel, **window)

    def on_Pad(self, name, inputs, _attributes):
        before_and_after = self.weight(inputs[1])[[0, 3, 1, 2]]
        pads = [int(count) for count in before_and_after.T.reshape(-1)]
        self.emit("Pad", [self.values[inputs[0]]], name, mode="constant", pads=pads, value=0.0)

    def on_Sigmoid(self, name, inputs, _attributes):
        self.emit("Sigmoid", [self.values[inputs[0]]], name)

    def on_Reshape(self, name, inputs, _attributes):
        shape = self.weight(inputs[1])
        if shape.size != 2 or shape[0] != -1:
            raise ConversionError(f"{name} reshapes to {shape.tolist()}, which is not a flattening")
        self.emit("Flatten", [self.values[inputs[0]]], name, axis=1)

    def on_Placeholder(self, name, _inputs, _attributes):
        self.values[name] = "input"

    def on_Identity(self, name, inputs, _attributes):
        self.values[name] = self.values[inputs[0]]


def translate_graph(description, blob):
    translator = GraphTranslator(read_weights(description["weightsManifest"], blob))
    for node in description["modelTopology"]["node"]:
        translator.translate(node)

    outputs = []
    for source, target in OUTPUT_NAMES.items():
        signature = description["signature"]["outputs"][source]
        size = int(signature["tensorShape"]["dim"][1]["size"])
        inner = translator.values[signature["name"].split(":")[0]]
        for node in translator.nodes:
            if node.output[0] == inner:
                node.output[0] = target
        outputs.append(helper.make_tensor_value_info(target, TensorProto.FLOAT, [1, size]))

    picture = helper.make_tensor_value_info("input", TensorProto.FLOAT, [1, 3, INPUT_SIZE, INPUT_SIZE])
    graph = helper.make_graph(translator.nodes, "facemesh", [picture], outputs, translator.initializers)
    model = helper.make_model(graph, producer_name="likeness", opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = IR_VERSION
    checker.check_model(model)
    return model


def main(arguments):
    if len(arguments) != 3:
        sys.exit(__doc__)
    graph, weights, target = arguments
    with open(graph, encoding="utf-8") as file:
        description = json.load(file)
    with open(weights, "rb") as file:
        blob = file.read()
    try:
        model = translate_graph(description, blob)
    except ConversionError as error:
        sys.exit(f'convert_facemesh.py: cannot translate "{graph}": {error}')
    with open(target, "wb") as file:
        file.write(model.SerializeToString(deterministic=True))


if __name__ == "__main__":
    main(sys.argv[1:])
