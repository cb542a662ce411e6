"""Number recall of recognised text: number_recall.py LINES.jsonl TRUTH.csv [--missed]

The share of the truth's rows whose status is "shown" and whose number (of `entity_value` or of one
in `also`) is among the numbers of the image's text. LINES.jsonl is what `measurand text --json`
prints; images are matched by file name. Prints one JSON object; --missed lists the rows
that are not found.
"""

import csv
import json
import re
import sys
from decimal import Decimal
from fractions import Fraction

NUMBER = re.compile(r"\d+(?:[.,]\d+)*|[.,]\d+")
VULGAR = {c: Fraction(*f) for c, f in {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8), "⅜": (3, 8),
    "⅝": (5, 8), "⅞": (7, 8)}.items()}


def readings(token):
    """What a printed number can mean: the comma as decimal sign or as thousands separator."""
    found = set()
    for text in (token.replace(",", ""), token.replace(",", "."), token.replace(".", "").replace(",", ".")):
        if text.count(".") <= 1 and text != ".":
            found.add(Fraction(Decimal(text)))
    return found


def numbers(text):
    found = set()
    for match in NUMBER.finditer(text):
        found |= readings(match.group())
    for match in re.finditer(r"(?:(\d+)[\s-]*)?([" + "".join(VULGAR) + "])", text):
        found.add(int(match.group(1) or 0) + VULGAR[match.group(2)])
    for match in re.finditer(r"(?:(\d+)[\s-]+)?(\d+)\s*[/⁄]\s*(\d+)", text):
        whole, top, bottom = match.groups()
        if int(bottom):
            found.add(Fraction(int(top), int(bottom)))
            found.add(int(whole or 0) + Fraction(int(top), int(bottom)))
    for match in re.finditer(r"(\d+)(\d)\s*/\s*([248])", text):  # "151/2" for 15 1/2
        found.add(int(match.group(1)) + Fraction(int(match.group(2)), int(match.group(3))))
    return found


def close(a, b):
    return a == b or abs(a - b) <= Fraction(1, 1000) * max(abs(a), abs(b)) and a.denominator > 8


def main():
    paths = [a for a in sys.argv[1:] if not a.startswith("--")]
    text = {}
    for line in open(paths[0], encoding="utf-8"):
        record = json.loads(line)
        text[record["image"]] = numbers("\n".join(l["text"] for l in record["lines"]))
    shown = found = 0
    missed = []
    for row in csv.DictReader(open(paths[1], encoding="utf-8")):
        if row["status"] != "shown":
            continue
        image = next((i for i in text if i.split("/")[-1] == row["image_link"].split("/")[-1]), None)
        if image is None:
            continue
        shown += 1
        values = [v for v in [row["entity_value"]] + row["also"].split("|") if v.strip()]
        wanted = [Fraction(Decimal(v.split()[0])) for v in values]
        if any(close(w, n) for w in wanted for n in text[image]):
            found += 1
        else:
            missed.append((row["index"], row["image_link"], row["entity_name"], row["entity_value"], row["also"]))
    print(json.dumps({"recall": round(found / shown, 4) if shown else None, "found": found, "shown": shown}))
    if "--missed" in sys.argv:
        for row in missed:
            print("\t".join(row))


if __name__ == "__main__":
    main()
