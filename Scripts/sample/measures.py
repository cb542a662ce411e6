"""Values and how they are printed: one measure, many spellings, one canonical form.

An inch is 2.54 cm, an avoirdupois ounce 28.349523125 g and a US fluid ounce 29.5735295625 ml
(NIST Handbook 44, appendix C).
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

INCH, OUNCE, FLUID_OUNCE = Decimal("2.54"), Decimal("28.349523125"), Decimal("29.5735295625")


@dataclass(frozen=True)
class Printed:
    """A measure as it stands in the picture, its canonical value, and what else would be right."""

    text: str
    value: str
    also: list[str] = field(default_factory=list)


def plain(value: Decimal) -> str:
    """Plain decimal notation without needless zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


@dataclass(frozen=True)
class LengthStyle:
    """How one picture prints its lengths: systems, spelling, decimals."""

    form: str
    metric: str
    inch: str
    comma: bool = False

    @classmethod
    def drawn(cls, dice: random.Random, language: str = "en", pairs: bool = True) -> LengthStyle:
        if language != "en":
            return cls("cm", dice.choice(["cm", " cm"]), " in", comma=True)
        forms = ["cm"] * 4 + ["mm"] * 2 + ["inch"] * 3
        if pairs:
            forms += ["cm/inch", "inch/cm", "inch(cm)", "cm(inch)"]
        return cls(
            dice.choice(forms), dice.choice(["cm", " cm", "CM", "cm"]),
            dice.choice(['"', " in", " inch", "in", '"', "”"]))

    def number(self, value: Decimal) -> str:
        text = plain(value)
        return text.replace(".", ",") if self.comma else text

    def printed(self, centimetres: Decimal) -> Printed:
        if self.form == "mm":
            unit = {"CM": "MM", " cm": " mm"}.get(self.metric, "mm")
            value = rounded(centimetres * 10, 0)
            return Printed(f"{self.number(value)}{unit}", f"{plain(value)} millimetre")
        inches = rounded(centimetres / INCH, 1 if centimetres > 12 else 2)
        metric = f"{self.number(centimetres)}{self.metric}"
        imperial = f"{self.number(inches)}{self.inch}"
        value, other = f"{plain(centimetres)} centimetre", f"{plain(inches)} inch"
        match self.form:
            case "inch":
                return Printed(imperial, other)
            case "cm/inch":
                return Printed(f"{metric}/{imperial}", value, [other])
            case "inch/cm":
                return Printed(f"{imperial} / {metric}", value, [other])
            case "inch(cm)":
                return Printed(f"{imperial}({metric})", value, [other])
            case "cm(inch)":
                return Printed(f"{metric} ({imperial})", value, [other])
            case _:
                return Printed(metric, value)


def length(dice: random.Random, low: float, high: float) -> Decimal:
    """A length in cm, whole or with one decimal, as shops print them."""
    value = Decimal(str(round(dice.uniform(low, high), 1)))
    return value if high < 40 and dice.random() < 0.6 else max(rounded(value, 0), Decimal(1))


def weight(dice: random.Random) -> Printed:
    """A net weight: metric alone, or ounces with grams (the first printed is the answer)."""
    if dice.random() < 0.45:
        grams = Decimal(dice.choice([30, 40, 75, 80, 100, 125, 150, 200, 227, 250, 350, 400, 453, 500, 750, 900]))
        unit = dice.choice(["g", " g", "gm", "g", " gram"])
        return Printed(f"{plain(grams)}{unit}", f"{plain(grams)} gram")
    if dice.random() < 0.3:
        kilograms = Decimal(dice.choice(["1", "1.2", "1.5", "2", "2.27", "5", "10"]))
        return Printed(f"{plain(kilograms)}{dice.choice(['kg', ' kg', 'KG', ' Kg'])}", f"{plain(kilograms)} kilogram")
    ounces = Decimal(dice.choice(["2.5", "3.5", "5", "6.3", "7.05", "8", "10.6", "12", "14.1", "16", "24", "32"]))
    grams = rounded(ounces * OUNCE, 0)
    value, other = f"{plain(ounces)} ounce", f"{plain(grams)} gram"
    text = dice.choice(["{o} OZ ({g}g)", "{o} oz ({g} g)", "{o}oz / {g}g", "{o} OZ ({lb}) {g}g"])
    pounds, rest = divmod(ounces, 16)
    if "{lb}" in text and (pounds == 0 or rest == 0):
        text = "{o} OZ ({g}g)"
    return Printed(
        text.format(o=plain(ounces), g=plain(grams), lb=f"{pounds} LB {plain(rest)} OZ"), value, [other])


def volume(dice: random.Random, comma: bool) -> Printed:
    """A content: millilitres, centilitres, litres, or a pair with fluid ounces."""
    match dice.randrange(4):
        case 0:
            value = Decimal(dice.choice([10, 15, 30, 50, 100, 150, 200, 250, 330, 400, 500, 700, 946]))
            return Printed(f"{value}{dice.choice(['ml', ' ml', ' mL', ' ML'])}", f"{value} millilitre")
        case 1:
            text = dice.choice(["0.5", "0.75", "1", "1.5", "2", "5"])
            shown = text.replace(".", ",") if comma else text
            return Printed(f"{shown} {dice.choice(['L', 'l', 'L'])}", f"{text} litre")
        case 2:
            value = Decimal(dice.choice([20, 33, 50, 70, 75]))
            return Printed(f"{value} cl", f"{value} centilitre")
        case _:
            millilitres = Decimal(dice.choice([30, 59, 118, 236, 250, 355, 473, 500, 750]))
            ounces = rounded(millilitres / FLUID_OUNCE, 1)
            text = dice.choice(["{o} FL OZ ({m} mL)", "{o} fl. oz. / {m}ml", "{o} FL.OZ. ({m}ml)"])
            return Printed(
                text.format(o=plain(ounces), m=plain(millilitres)),
                f"{plain(ounces)} fluid ounce", [f"{plain(millilitres)} millilitre"])
