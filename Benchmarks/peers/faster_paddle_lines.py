"""Reads images with the Python package faster-paddle (Rust, ONNX Runtime), one thread:
faster_paddle_lines.py small|tiny IMAGE… prints what `measurand text --json` prints."""

import json
import sys

import faster_paddle

engine = faster_paddle.OcrEngine(model_size=sys.argv[1], threads=1)
for image in sys.argv[2:]:
    with open(image, "rb") as file:
        result = engine.ocr(file.read())
    lines = []
    for bound in result["bounds"].values():
        (left, top), (right, bottom) = bound["topLeftCoord"], bound["bottomRightCoord"]
        lines.append({
            "text": bound["text"], "confidence": bound["confidence"],
            "quad": [[left, top], [right, top], [right, bottom], [left, bottom]]})
    print(json.dumps({"image": image, "lines": lines}, ensure_ascii=False), flush=True)
