"""As much of the ONNX file format as editing a graph needs, with Python's standard library alone.

A message is kept as a list of [field number, wire type, value], so that what is not understood is
written back as it was read. Field numbers: onnx/onnx.proto of the ONNX project.
"""

import array
import struct

VARINT, FIXED64, BYTES, FIXED32 = 0, 1, 2, 5
FLOAT, INT64 = 1, 7  # TensorProto.DataType
ATTRIBUTE_INT, ATTRIBUTE_INTS = 2, 7  # AttributeProto.AttributeType


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def decode(data):
    fields, at = [], 0
    while at < len(data):
        key, at = varint(data, at)
        number, wire = key >> 3, key & 7
        if wire == VARINT:
            value, at = varint(data, at)
        elif wire == BYTES:
            size, at = varint(data, at)
            value, at = data[at : at + size], at + size
        elif wire in (FIXED32, FIXED64):
            size = 4 if wire == FIXED32 else 8
            value, at = data[at : at + size], at + size
        else:
            raise ValueError(f"wire type {wire} at byte {at}: not an ONNX file")
        fields.append([number, wire, value])
    return fields


def encode_varint(value):
    value &= (1 << 64) - 1
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def encode(fields):
    out = bytearray()
    for number, wire, value in fields:
        out += encode_varint(number << 3 | wire)
        if wire == VARINT:
            out += encode_varint(value)
        else:
            if wire == BYTES:
                out += encode_varint(len(value))
            out += value
    return bytes(out)


def text(value):
    return bytes(value).decode()


class Node:
    """An operation: what it reads, what it writes; its attributes stay as they are stored."""

    def __init__(self, operation, inputs, outputs, attributes=()):
        self.operation = operation
        self.inputs = list(inputs)
        self.outputs = list(outputs)
        self.attributes = list(attributes)

    @classmethod
    def decoded(cls, data):
        fields = decode(data)
        strings = lambda wanted: [text(v) for n, _, v in fields if n == wanted]
        return cls(strings(4)[0], strings(1), strings(2), [v for n, _, v in fields if n == 5])

    def encoded(self):
        fields = [[1, BYTES, name.encode()] for name in self.inputs]
        fields += [[2, BYTES, name.encode()] for name in self.outputs]
        fields.append([3, BYTES, self.outputs[0].encode()])
        fields.append([4, BYTES, self.operation.encode()])
        fields += [[5, BYTES, attribute] for attribute in self.attributes]
        return encode(fields)


def integers_attribute(name, values):
    fields = [[1, BYTES, name.encode()]]
    fields += [[8, VARINT, value] for value in values]
    return encode(fields + [[20, VARINT, ATTRIBUTE_INTS]])


class Tensor:
    """A constant of 32-bit floats: `shape`, and `values` in row-major order."""

    def __init__(self, shape, values):
        self.shape = list(shape)
        self.values = array.array("f", values)

    @classmethod
    def decoded(cls, data):
        shape, values = [], array.array("f")
        for number, wire, value in decode(data):
            if number == 1 and wire == VARINT:
                shape.append(value)
            elif number == 1:
                at = 0
                while at < len(value):
                    size, at = varint(value, at)
                    shape.append(size)
            elif number == 2 and value != FLOAT:
                raise ValueError(f"a constant of type {value}, expected 32-bit floats")
            elif number == 9:
                values.frombytes(bytes(value))
        return cls(shape, values)

    def encoded(self, name):
        fields = [[1, VARINT, size] for size in self.shape]
        fields += [[2, VARINT, FLOAT], [8, BYTES, name.encode()]]
        return encode(fields + [[9, BYTES, self.values.tobytes()]])


class Model:
    def __init__(self, data):
        self.fields = decode(memoryview(data))
        self.graph = decode(next(v for n, _, v in self.fields if n == 7))
        self.nodes = [Node.decoded(v) for n, _, v in self.graph if n == 1]
        self.constants = {}
        for number, _, value in self.graph:
            if number == 5:
                name = next(text(v) for n, _, v in decode(value) if n == 8)
                self.constants[name] = value

    def metadata(self, key):
        for number, _, value in self.fields:
            if number == 14:
                entry = {n: text(v) for n, _, v in decode(value)}
                if entry.get(1) == key:
                    return entry.get(2, "")
        raise ValueError(f"the model carries no '{key}'")

    def constant(self, name):
        return Tensor.decoded(self.constants[name])

    def set_constant(self, name, tensor):
        self.constants[name] = tensor.encoded(name)

    def writer(self, name):
        return next(node for node in self.nodes if name in node.outputs)

    def readers(self, name):
        return [node for node in self.nodes if name in node.inputs]

    @property
    def output(self):
        value = next(v for n, _, v in self.graph if n == 12)
        return next(text(v) for n, _, v in decode(value) if n == 1)

    def drop_identities(self):
        renamed = {}
        for node in self.nodes:
            if node.operation == "Identity" and node.outputs[0] != self.output:
                source = node.inputs[0]
                renamed[node.outputs[0]] = renamed.get(source, source)
        self.nodes = [node for node in self.nodes if node.outputs[0] not in renamed]
        for node in self.nodes:
            node.inputs = [renamed.get(name, name) for name in node.inputs]

    def set_output(self, name):
        """Makes `name` the only output, of floats and of a shape that is left open."""
        tensor_type = encode([[1, VARINT, FLOAT]])
        value = encode([
            [1, BYTES, name.encode()],
            [2, BYTES, encode([[1, BYTES, tensor_type]])],
        ])
        self.graph = [f for f in self.graph if f[0] != 12] + [[12, BYTES, value]]

    def drop_unused(self):
        needed, kept = {self.output}, []
        for node in reversed(self.nodes):
            if needed.intersection(node.outputs):
                needed.update(node.inputs)
                kept.append(node)
        self.nodes = kept[::-1]
        self.constants = {name: v for name, v in self.constants.items() if name in needed}

    def encoded(self):
        graph = [[1, BYTES, node.encoded()] for node in self.nodes]
        graph += [[5, BYTES, value] for value in self.constants.values()]
        # Shapes noted for intermediate values (13) would contradict the edited graph.
        graph += [field for field in self.graph if field[0] not in (1, 5, 13)]
        return encode([[7, BYTES, encode(graph)] if f[0] == 7 else f for f in self.fields])
