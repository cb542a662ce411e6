"""A drawing surface that remembers where each text went, through every turn and warp."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from .faces import face

Point = tuple[float, float]
Colour = tuple[int, int, int]

# Everything is drawn twice as large and reduced at the end: Pillow's lines have no smooth edges.
OVERSAMPLING = 2


@dataclass
class Mark:
    """A text on the canvas: what it says and its four corners, from its own upper left clockwise."""

    text: str
    corners: list[Point]


def homography(source: Sequence[Point], target: Sequence[Point]) -> np.ndarray:
    """The projective map (3 x 3) that takes four points to four others."""
    rows, right = [], []
    for (x, y), (u, v) in zip(source, target):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return np.append(np.linalg.solve(np.array(rows, float), np.array(right, float)), 1).reshape(3, 3)


def mapped(points: Sequence[Point], matrix: np.ndarray) -> list[Point]:
    result = []
    for x, y in points:
        u, v, w = matrix @ (x, y, 1)
        result.append((float(u / w), float(v / w)))
    return result


class Canvas:
    """`width` x `height` pixels; all coordinates are in these pixels, the store is finer."""

    def __init__(self, width: int, height: int, colour: Colour = (255, 255, 255)):
        self.width, self.height = width, height
        size = (width * OVERSAMPLING, height * OVERSAMPLING)
        self.image = Image.new("RGB", size, colour)
        self.marks: list[Mark] = []
        self._pen = ImageDraw.Draw(self.image)

    @staticmethod
    def _fine(points: Sequence[Point]) -> list[Point]:
        return [(x * OVERSAMPLING, y * OVERSAMPLING) for x, y in points]

    def replace(self, image: Image.Image) -> None:
        """Takes another picture of the same size as what is drawn so far."""
        self.image = image
        self._pen = ImageDraw.Draw(image)

    def polygon(
        self, points: Sequence[Point], fill: Colour | None, line: Colour | None = None, width: float = 1
    ) -> None:
        fine = self._fine(points)
        if fill is not None:
            self._pen.polygon(fine, fill=fill)
        if line is not None:
            self._pen.line([*fine, fine[0]], fill=line, width=round(width * OVERSAMPLING), joint="curve")

    def line(self, points: Sequence[Point], colour: Colour, width: float = 1) -> None:
        self._pen.line(self._fine(points), fill=colour, width=max(1, round(width * OVERSAMPLING)))

    def box(
        self, x: float, y: float, width: float, height: float, fill: Colour | None,
        line: Colour | None = None, thickness: float = 1, radius: float = 0,
    ) -> None:
        corners = self._fine([(x, y), (x + width, y + height)])
        self._pen.rounded_rectangle(
            corners, radius * OVERSAMPLING, fill, line, max(1, round(thickness * OVERSAMPLING)))

    def ellipse(
        self, x: float, y: float, rx: float, ry: float, fill: Colour | None,
        line: Colour | None = None, thickness: float = 1,
    ) -> None:
        corners = self._fine([(x - rx, y - ry), (x + rx, y + ry)])
        self._pen.ellipse(corners, fill, line, max(1, round(thickness * OVERSAMPLING)))

    def extent(self, text: str, size: float, name: str) -> tuple[float, float]:
        """Width and height of the ink of a text, in pixels."""
        left, top, right, bottom = face(name, round(size * OVERSAMPLING)).getbbox(text)
        return (right - left) / OVERSAMPLING, (bottom - top) / OVERSAMPLING

    def text(
        self, at: Point, text: str, size: float, name: str, colour: Colour,
        anchor: str = "mm", angle: float = 0, halo: Colour | None = None,
    ) -> Mark:
        """Draws a text. `anchor`: l/m/r for left, middle, right and t/m/b; `angle`: degrees clockwise."""
        width, height = self.extent(text, size, name)
        left = {"l": 0.0, "m": -width / 2, "r": -width}[anchor[0]]
        top = {"t": 0.0, "m": -height / 2, "b": -height}[anchor[1]]
        turn = math.radians(angle)
        cosine, sine = math.cos(turn), math.sin(turn)

        def placed(x: float, y: float) -> Point:
            return at[0] + x * cosine - y * sine, at[1] + x * sine + y * cosine

        def rectangle(margin: float) -> list[Point]:
            l, t, r, b = left - margin, top - margin, left + width + margin, top + height + margin
            return [placed(l, t), placed(r, t), placed(r, b), placed(l, b)]

        if halo is not None:
            self.polygon(rectangle(size * 0.2), halo)
        self._ink(text, size, name, colour, rectangle(0))
        mark = Mark(text, rectangle(0))
        self.marks.append(mark)
        return mark

    def _ink(self, text: str, size: float, name: str, colour: Colour, corners: list[Point]) -> None:
        font = face(name, round(size * OVERSAMPLING))
        box = font.getbbox(text)
        tile = Image.new("L", (math.ceil(box[2] - box[0]), math.ceil(box[3] - box[1])), 0)
        ImageDraw.Draw(tile).text((-box[0], -box[1]), text, fill=255, font=font)
        self._paste(tile, Image.new("RGB", tile.size, colour), self._fine(corners))

    def _paste(self, mask: Image.Image, tile: Image.Image, target: Sequence[Point]) -> None:
        """Lays a tile over the store, its corners at `target` (fine coordinates)."""
        pad = 2
        left = math.floor(min(x for x, _ in target)) - pad
        top = math.floor(min(y for _, y in target)) - pad
        size = (
            math.ceil(max(x for x, _ in target)) + pad - left,
            math.ceil(max(y for _, y in target)) + pad - top,
        )
        source = [(0, 0), (tile.width, 0), (tile.width, tile.height), (0, tile.height)]
        inner = [(x - left, y - top) for x, y in target]
        back = homography(inner, source).flatten()[:8]
        warp = {"method": Image.Transform.PERSPECTIVE, "data": back, "resample": Image.Resampling.BICUBIC}
        self.image.paste(tile.transform(size, **warp), (left, top), mask.transform(size, **warp))

    def place(self, other: Canvas, target: Sequence[Point], mask: Image.Image | None = None) -> None:
        """Lays another canvas over this one, its corners at `target`, and takes over its marks."""
        shape = mask or Image.new("L", other.image.size, 255)
        self._paste(shape, other.image, self._fine(target))
        source = [(0, 0), (other.width, 0), (other.width, other.height), (0, other.height)]
        matrix = homography(source, target)
        for mark in other.marks:
            mark.corners = mapped(mark.corners, matrix)
        self.marks += other.marks

    def turned(self, degrees: float, border: Colour) -> Canvas:
        """The same picture, turned a little about its middle."""
        turn = math.radians(degrees)
        cosine, sine = math.cos(turn), math.sin(turn)
        x, y = self.width / 2, self.height / 2
        target = [
            (x + dx * cosine - dy * sine, y + dx * sine + dy * cosine)
            for dx, dy in [(-x, -y), (x, -y), (x, y), (-x, y)]
        ]
        result = Canvas(self.width, self.height, border)
        result.place(self, target)
        return result

    def finished(self) -> Image.Image:
        return self.image.resize((self.width, self.height), Image.Resampling.BOX)
