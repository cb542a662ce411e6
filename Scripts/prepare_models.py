"""Makes the models that Measurand runs out of those that the wheels carry: prepare_models.py MODELS

MODELS/original/{detection,recognition}.onnx  →  MODELS/{detection,recognition}.onnx, characters.txt

Three rewrites, each equal to the original but for what it leaves out (Documentation/Recognition.md
says what each saves):
* detection's last two transposed convolutions become 1 × 1 convolutions: sixteen planes, a quarter
  of the map on each side, which the decoder weaves together; the last sigmoid is left to it as well;
* detection's gates x + x·s become x·(1 + s);
* recognition keeps the characters of LETTERS, so that the last layer and the softmax after it, a
  fifth of the whole, nearly vanish. Other scripts are then not read.
"""

import pathlib
import sys
import unicodedata

from onnx_model import Model, Node, Tensor, integers_attribute

# Blocks whose characters stay, and single ones: what labels in Latin and Greek scripts print.
BLOCKS = [
    (0x0020, 0x024F),  # Latin with all accents
    (0x0370, 0x03FF),  # Greek, for µ Ω Ø-like signs and formulae
    (0x2010, 0x203E),  # dashes, quotes, primes, daggers, per mille
    (0x2044, 0x2044),  # the fraction slash
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20CF),  # currencies
    (0x2100, 0x218F),  # ℃ ℓ № ™, vulgar fractions, Roman numerals
    (0x2190, 0x22FF),  # arrows and operators
    (0x2300, 0x23FF),  # ⌀ and technical signs
    (0x25A0, 0x27BF),  # shapes and ticks
    (0x3371, 0x33DF),  # squared units: ㎏ ㎝ ㎖
]
# Wide forms and units of East Asian labels that stand beside Arabic digits.
SINGLE = "，。：；！？（）［］【】～＋－×＝％＆／＜＞｜、・①②③④⑤⑥⑦⑧⑨⑩克千斤毫升米厘公分长宽高直径约"


def is_kept(character):
    return len(character) == 1 and (
        character in SINGLE or any(a <= ord(character) <= b for a, b in BLOCKS))


def gates_by_one_multiplication(model):
    for add in [node for node in model.nodes if node.operation == "Add"]:
        for x, product in (add.inputs, add.inputs[::-1]):
            gate = next((n for n in model.nodes if product in n.outputs), None)
            if (gate is None or gate.operation != "Mul" or x not in gate.inputs
                    or len(model.readers(product)) != 1):
                continue
            scale = next(name for name in gate.inputs if name != x)
            if model.writer(scale).operation != "HardSigmoid":
                continue
            model.set_constant("measurand.one", Tensor([1], [1.0]))
            raised = scale + ".raised"
            model.nodes.insert(
                model.nodes.index(gate), Node("Add", [scale, "measurand.one"], [raised]))
            add.operation, add.inputs = "Mul", [x, raised]
            model.nodes.remove(gate)
            break


def one_by_one():
    return [
        integers_attribute("dilations", [1, 1]), integers_attribute("kernel_shape", [1, 1]),
        integers_attribute("pads", [0, 0, 0, 0]), integers_attribute("strides", [1, 1]),
    ]


def upsampling_by_planes(model):
    """… → ConvTranspose → Add → Relu → ConvTranspose → Add → Sigmoid, both 2 × 2 with stride 2."""
    chain = []
    name = model.output
    for operation in ("Sigmoid", "Add", "ConvTranspose", "Relu", "Add", "ConvTranspose"):
        node = model.writer(name)
        if node.operation != operation:
            raise ValueError(f"detection ends in {node.operation}, expected {operation}")
        chain.append(node)
        name = node.inputs[0]
    _, last_add, last, _, first_add, first = chain
    weights, bias = model.constant(first.inputs[1]), model.constant(first_add.inputs[1])
    inner, inner_bias = model.constant(last.inputs[1]), model.constant(last_add.inputs[1])
    source, middle = weights.shape[:2]
    if inner.shape != [middle, 1, 2, 2] or weights.shape[2:] != [2, 2]:
        raise ValueError(f"detection ends in {weights.shape} and {inner.shape}, expected 2 × 2")

    spread = [
        weights.values[(i * middle + o) * 4 + corner]
        for corner in range(4) for o in range(middle) for i in range(source)]
    gathered = [
        inner.values[i * 4 + sub] if at == corner else 0.0
        for corner in range(4) for sub in range(4) for at in range(4) for i in range(middle)]
    model.set_constant("measurand.spread", Tensor([4 * middle, source, 1, 1], spread))
    model.set_constant("measurand.spread.bias", Tensor([4 * middle], list(bias.values) * 4))
    model.set_constant("measurand.planes", Tensor([16, 4 * middle, 1, 1], gathered))
    model.set_constant("measurand.planes.bias", Tensor([16], list(inner_bias.values) * 16))
    model.nodes += [
        Node("Conv", [name, "measurand.spread", "measurand.spread.bias"], ["spread"],
             one_by_one()),
        Node("Relu", ["spread"], ["spread.positive"]),
        Node("Conv", ["spread.positive", "measurand.planes", "measurand.planes.bias"], ["planes"],
             one_by_one()),
    ]
    model.set_output("planes")


def trim_characters(model):
    """Keeps the columns of blank, kept characters and space; gives the characters in their order."""
    characters = model.metadata("character").split("\n")
    softmax = model.writer(model.output)
    add = model.writer(softmax.inputs[0])
    product = model.writer(add.inputs[0])
    if [softmax.operation, add.operation, product.operation] != ["Softmax", "Add", "MatMul"]:
        raise ValueError("recognition does not end in MatMul, Add, Softmax")
    weights, bias = model.constant(product.inputs[1]), model.constant(add.inputs[1])
    rows, columns = weights.shape
    while characters and characters[-1] == "":
        characters.pop()
    if columns != len(characters) + 2:
        raise ValueError(f"{columns} columns for {len(characters)} characters, blank and space")
    kept = [i for i, character in enumerate(characters) if is_kept(character)]
    chosen = [0] + [i + 1 for i in kept] + [columns - 1]
    model.set_constant(product.inputs[1], Tensor(
        [rows, len(chosen)],
        [weights.values[row * columns + column] for row in range(rows) for column in chosen]))
    model.set_constant(add.inputs[1], Tensor([len(chosen)], [bias.values[c] for c in chosen]))
    model.set_output(model.output)
    return [characters[i] for i in kept]


def main():
    folder = pathlib.Path(sys.argv[1])
    detection = Model((folder / "original" / "detection.onnx").read_bytes())
    detection.drop_identities()
    gates_by_one_multiplication(detection)
    upsampling_by_planes(detection)
    detection.drop_unused()
    (folder / "detection.onnx").write_bytes(detection.encoded())

    recognition = Model((folder / "original" / "recognition.onnx").read_bytes())
    recognition.drop_identities()
    characters = trim_characters(recognition)
    recognition.drop_unused()
    (folder / "recognition.onnx").write_bytes(recognition.encoded())
    (folder / "characters.txt").write_text("".join(f"{c}\n" for c in characters), encoding="utf-8")


if __name__ == "__main__":
    main()
