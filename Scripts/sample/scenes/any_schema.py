"""Feature lists and tables for ten attributes that are not the challenge's, and their schema."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from ..canvas import Canvas, Mark
from ..faces import headline, plain
from ..flats import COLOURS, FLATS, Frame
from ..photo import ground
from ..truth import Ask, Picture
from ..words import brand, model_number

GROUP = 600101


@dataclass(frozen=True)
class Feature:
    """An attribute of the any-schema sample: its entry in the schema and how values are printed."""

    name: str
    dimension: str
    units: str
    meaning: str
    words: tuple[str, ...]
    numbers: tuple[str, ...]
    # How the unit is printed, glued or spaced, by its canonical name.
    spellings: dict[str, tuple[str, ...]]
    # Numbers of a unit that has its own, such as terabytes among gigabytes.
    own_numbers: dict[str, tuple[str, ...]] = field(default_factory=dict)


FEATURES = [
    Feature(
        "battery_capacity", "charge", "ampere hour, milliampere hour", "The charge that the battery holds.",
        ("battery capacity", "battery", "capacity"), ("500", "1800", "2000", "3000", "5000", "10000", "20000"),
        {"milliampere hour": ("mAh", " mAh", "mAh")}),
    Feature(
        "luminous_flux", "luminous-flux", "lumen", "The light that the lamp gives.",
        ("brightness", "luminous flux", "lumens", "light output"), ("250", "470", "806", "1000", "1600", "4000"),
        {"lumen": (" lm", "lm", " Lumen", " lumens")}),
    Feature(
        "screen_size", "length", "centimetre, inch", "The diagonal of the display.",
        ("screen size", "display", "screen"), ("5.5", "6.1", "7", "10.1", "13.3", "15.6", "24", "32"),
        {"inch": ('"', " inch", "-inch", " inches")}),
    Feature(
        "torque", "torque", "newton metre, pound-foot, pound-inch", "The highest torque of the tool.",
        ("max torque", "torque"), ("25", "35", "45", "60", "150", "320", "700"),
        {"newton metre": ("Nm", " Nm", " N·m", "N.m")}),
    Feature(
        "pressure", "pressure", "bar, kilopascal, megapascal, pascal, pound per square inch",
        "The highest working pressure.", ("max pressure", "working pressure", "pressure"),
        ("2", "6", "8", "10", "15"),
        {"bar": (" bar", "bar", "Bar"), "pound per square inch": (" PSI", "PSI", " psi")},
        {"pound per square inch": ("100", "116", "120", "150")}),
    Feature(
        "temperature", "temperature", "degree Celsius, degree Fahrenheit", "The highest temperature.",
        ("max temperature", "temperature", "heat resistant up to"), ("40", "60", "90", "180", "200", "230"),
        {"degree Celsius": ("°C", " °C"), "degree Fahrenheit": ("°F", " °F")},
        {"degree Fahrenheit": ("140", "212", "356", "450")}),
    Feature(
        "frequency", "frequency", "gigahertz, hertz, kilohertz, megahertz",
        "The frequency that the device works at.", ("frequency", "refresh rate", "wireless"),
        ("50", "60", "120", "144", "165"),
        {"hertz": ("Hz", " Hz"), "megahertz": ("MHz", " MHz"), "gigahertz": ("GHz", " GHz")},
        {"megahertz": ("315", "433", "868"), "gigahertz": ("2.4", "5", "5.8")}),
    Feature(
        "data_size", "data", "gigabyte, kilobyte, megabyte, terabyte", "The data that the device holds.",
        ("storage", "memory", "capacity"), ("2", "4", "16", "32", "64", "128", "256", "512"),
        {"gigabyte": ("GB", " GB"), "terabyte": ("TB", " TB")}, {"terabyte": ("1", "2", "4")}),
    Feature(
        "rotational_speed", "rotational-speed", "revolution per minute", "The highest speed of rotation.",
        ("no-load speed", "speed", "max speed"), ("600", "1200", "1450", "3000", "8500", "11000"),
        {"revolution per minute": (" RPM", "rpm", " rpm", " r/min")}),
    Feature(
        "noise_level", "level", "decibel", "How loud the device is.",
        ("noise level", "noise", "quiet"), ("22", "25", "38", "45", "52", "65", "78"),
        {"decibel": ("dB", " dB", "db", " dB(A)")}),
]


def schema() -> str:
    """The schema file of these attributes, in the form of the built-in one."""
    text = "# The ten attributes of the generated any-schema sample.\nname: sample-features\n\nattributes:\n"
    for feature in FEATURES:
        text += (
            f"  {feature.name}:\n    dimension: {feature.dimension}\n    units: [{feature.units}]\n"
            f"    meaning: {feature.meaning}\n    announced_by:\n      en: [{', '.join(feature.words)}]\n")
    return text


def _value(feature: Feature, dice: random.Random) -> tuple[str, str]:
    """What is printed and what is right."""
    unit, spellings = dice.choice(list(feature.spellings.items()))
    number = dice.choice(feature.own_numbers.get(unit, feature.numbers))
    shown = number
    if len(number) >= 5 and dice.random() < 0.4:
        shown = f"{number[:-3]},{number[-3:]}"
    return shown + dice.choice(spellings), f"{number} {unit}"


def _feature_list(
    canvas: Canvas, chosen: list[tuple[Feature, str, str]], dice: random.Random
) -> dict[str, Mark]:
    """A list beside the product: the value large, the name small under it."""
    face, small = headline(dice), plain(dice)
    ink = dice.choice([(30, 60, 120), (30, 30, 30), (150, 50, 30)])
    marks = {}
    for row, (feature, text, _) in enumerate(chosen):
        y = 200 + row * 150
        canvas.ellipse(90, y + 18, 44, 44, ink)
        marks[feature.name] = canvas.text((160, y), text, 44, face, ink, "lm")
        canvas.text((160, y + 44), feature.words[0].capitalize(), 24, small, (60, 60, 60), "lm")
    shape, *_ = dice.choice(FLATS)
    shape(canvas, Frame(640, 330, 220, 430), dice.choice(COLOURS), dice)
    return marks


def _table(canvas: Canvas, chosen: list[tuple[Feature, str, str]], dice: random.Random) -> dict[str, Mark]:
    """Name and value in one row, the model number among them."""
    face = plain(dice)
    marks = {}
    rows = [(feature.name, dice.choice(feature.words[:2]), text) for feature, text, _ in chosen]
    rows.insert(dice.randrange(len(rows) + 1), ("", "Model", model_number(dice)))
    for row, (name, word, text) in enumerate(rows):
        y = 190 + row * 90
        canvas.box(60, y, 830, 90, (255, 255, 255), (170, 170, 170), 1)
        canvas.text((90, y + 45), word.capitalize(), 28, face, (40, 40, 40), "lm")
        marks[name] = canvas.text((520, y + 45), text, 28, face, (40, 40, 40), "lm")
    return marks


def draw(dice: random.Random) -> Picture:
    canvas = Canvas(950, 900)
    ground(canvas, dice)
    canvas.text((475, 90), brand(dice), 60, headline(dice), (40, 40, 44), halo=(250, 250, 250))
    picked = dice.sample(FEATURES, dice.randrange(2, 5))
    chosen = [(feature, *_value(feature, dice)) for feature in picked]
    marks = dice.choice([_feature_list, _table])(canvas, chosen, dice)
    asks = [Ask(feature.name, value, [], marks[feature.name]) for feature, _, value in chosen]
    if dice.random() < 0.6:
        missing = [feature for feature in FEATURES if feature not in picked]
        asks.append(Ask(dice.choice(missing).name))
    return Picture(canvas, asks, GROUP)
