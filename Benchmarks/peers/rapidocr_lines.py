"""Reads images with the Python package rapidocr, OpenVINO, its defaults, one thread:
rapidocr_lines.py IMAGE… prints what `measurand text --json` prints."""

import json
import sys

from rapidocr import EngineType, RapidOCR

engine = RapidOCR(params={
    "Det.engine_type": EngineType.OPENVINO, "Cls.engine_type": EngineType.OPENVINO,
    "Rec.engine_type": EngineType.OPENVINO,
    "EngineConfig.openvino.inference_num_threads": 1, "Global.log_level": "error"})
for image in sys.argv[1:]:
    result = engine(image)
    lines = [] if result.txts is None else [
        {"text": text, "quad": [[float(x), float(y)] for x, y in box], "confidence": float(score)}
        for text, box, score in zip(result.txts, result.boxes, result.scores)]
    print(json.dumps({"image": image, "lines": lines}, ensure_ascii=False), flush=True)
