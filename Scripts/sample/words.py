"""The words that packages print, in seven languages, and names that no company bears."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    code: str
    net_weight: list[str]
    content: list[str]
    serving: str
    nutrition: str
    energy: str
    nutrients: list[str]
    keep: str
    best_before: str
    capacity_load: list[str]
    width: str
    height: str
    depth: str
    weight: str
    material: str
    colour: str
    size: str
    voltage: str
    power: str
    volume: str
    model: str


LANGUAGES = [
    Language(
        "en", ["Net Weight:", "NET WT", "Net Wt.", "NET WEIGHT"], ["Contents", "e", "NET", "Volume:"],
        "Per serving", "Nutrition Facts", "Energy", ["Protein", "Total Fat", "Carbohydrate", "Sugars", "Salt"],
        "Store in a cool and dry place.", "Best before",
        ["Max load", "Weight capacity:", "Supports up to", "Holds up to", "MAX. LOAD"],
        "Width", "Height", "Depth", "Weight", "Material", "Colour", "PRODUCT SIZE", "Voltage", "Power",
        "Capacity", "Model"),
    Language(
        "de", ["Nettogewicht:", "Füllmenge:", "Netto"], ["Inhalt:", "e", "Füllmenge"], "Pro Portion", "Nährwerte",
        "Brennwert", ["Eiweiß", "Fett", "Kohlenhydrate", "davon Zucker", "Salz"], "Kühl und trocken lagern.",
        "Mindestens haltbar bis", ["Belastbar bis", "Max. Belastung", "Tragkraft:"], "Breite", "Höhe", "Tiefe",
        "Gewicht", "Material", "Farbe", "PRODUKTMASSE", "Spannung", "Leistung", "Fassungsvermögen", "Modell"),
    Language(
        "fr", ["Poids net :", "POIDS NET"], ["Contenance :", "e", "Volume net"], "Par portion",
        "Valeurs nutritionnelles", "Énergie", ["Protéines", "Matières grasses", "Glucides", "dont sucres", "Sel"],
        "À conserver dans un endroit sec.", "À consommer avant", ["Charge max.", "Supporte jusqu'à"], "Largeur",
        "Hauteur", "Profondeur", "Poids", "Matière", "Couleur", "DIMENSIONS", "Tension", "Puissance",
        "Contenance", "Modèle"),
    Language(
        "es", ["Peso neto:", "PESO NETO"], ["Contenido neto:", "e"], "Por porción", "Información nutricional",
        "Energía", ["Proteínas", "Grasas", "Hidratos", "azúcares", "Sal"], "Conservar en lugar fresco y seco.",
        "Consumir antes de", ["Carga máxima", "Soporta hasta"], "Ancho", "Alto", "Fondo", "Peso", "Material",
        "Color", "MEDIDAS", "Voltaje", "Potencia", "Capacidad", "Modelo"),
    Language(
        "it", ["Peso netto:", "PESO NETTO"], ["Contenuto:", "e"], "Per porzione", "Valori nutrizionali", "Energia",
        ["Proteine", "Grassi", "Carboidrati", "zuccheri", "Sale"], "Conservare in luogo asciutto.",
        "Da consumarsi entro", ["Portata max", "Carico massimo"], "Larghezza", "Altezza", "Profondità", "Peso",
        "Materiale", "Colore", "DIMENSIONI", "Tensione", "Potenza", "Capacità", "Modello"),
    Language(
        "pt", ["Peso líquido:", "PESO LÍQ."], ["Conteúdo:", "e"], "Por porção", "Informação nutricional", "Energia",
        ["Proteínas", "Gorduras", "Carboidratos", "Açúcares", "Sal"], "Manter em local seco.", "Consumir até",
        ["Carga máxima", "Suporta até"], "Largura", "Altura", "Profundidade", "Peso", "Material", "Cor",
        "MEDIDAS", "Tensão", "Potência", "Capacidade", "Modelo"),
    Language(
        "nl", ["Netto gewicht:", "Nettogewicht"], ["Inhoud:", "e"], "Per portie", "Voedingswaarde", "Energie",
        ["Eiwitten", "Vetten", "Koolhydraten", "suikers", "Zout"], "Koel en droog bewaren.",
        "Ten minste houdbaar tot", ["Max. belasting", "Draagkracht"], "Breedte", "Hoogte", "Diepte", "Gewicht",
        "Materiaal", "Kleur", "AFMETINGEN", "Spanning", "Vermogen", "Inhoud", "Model"),
]
ENGLISH = LANGUAGES[0]
_STARTS = ["Bel", "Nor", "Kal", "Vel", "Tor", "Mira", "Sol", "Lum", "Ard", "Quen", "Zeb", "Fyn", "Oro"]
_ENDS = ["vena", "dana", "rix", "nova", "tica", "holm", "bury", "mora", "lune", "zet", "vik", "sana"]
FOODS = ["Roasted Almonds", "Green Tea", "Oat Flakes", "Dark Cocoa", "Ground Coffee", "Sea Salt", "Chia Seeds"]
LIQUIDS = ["Body Lotion", "Olive Oil", "Shampoo", "Apple Vinegar", "Hand Soap", "Sparkling Water", "Serum"]


def language(dice: random.Random) -> Language:
    """English half of the time, else one of the others."""
    return ENGLISH if dice.random() < 0.5 else dice.choice(LANGUAGES[1:])


def brand(dice: random.Random) -> str:
    return dice.choice(_STARTS) + dice.choice(_ENDS)


def model_number(dice: random.Random) -> str:
    return f"{dice.choice('ABCGHKMPRTX')}{dice.choice('ABDEKLSTZ')}-{dice.randrange(10, 9900)}{dice.choice(['', 'A', 'B', 'S'])}"
