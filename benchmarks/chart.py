"""This file draws lines through points on two logarithmic axes, as SVG."""

import math
from collections.abc import Iterator, Mapping, Sequence
from html import escape

Points = Sequence[tuple[float, float]]
WIDTH, HEIGHT, MARGIN, LEGEND = 640, 400, 56, 190
_COLOURS = ("#0b5394", "#a61c00", "#38761d", "#bf9000", "#674ea7", "#45818e", "#666666", "#c27ba0")


def chart(lines: Mapping[str, Points], across: str, up: str) -> str:
    """A drawing of the lines, each with its name; `across` and `up` say what the axes are."""
    places = [place for points in lines.values() for place in points]
    axes = [_Axis([place[number] for place in places]) for number in (0, 1)]
    body = "\n".join([*_axes(axes, across, up), *_lines(lines, axes)])
    total = WIDTH + LEGEND
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {total} {HEIGHT}" width="{total}" height="{HEIGHT}" '
        f'font-family="sans-serif" font-size="12" role="img" aria-label="{escape(up)}, by {escape(across)}">\n'
        f'<rect width="{total}" height="{HEIGHT}" fill="white"/>\n{body}\n</svg>\n'
    )


class _Axis:
    """Whole powers of ten that hold all values."""

    def __init__(self, values: Sequence[float]) -> None:
        self.low = math.floor(math.log10(min(values)))
        self.high = max(math.ceil(math.log10(max(values))), self.low + 1)

    def share(self, value: float) -> float:
        """Where a value lies, from 0 to 1."""
        return (math.log10(value) - self.low) / (self.high - self.low)

    def marks(self) -> Iterator[float]:
        """The powers of ten."""
        yield from (10.0**power for power in range(self.low, self.high + 1))


def _at(axes: Sequence[_Axis], across: float, up: float) -> tuple[float, float]:
    x = MARGIN + axes[0].share(across) * (WIDTH - 2 * MARGIN)
    y = HEIGHT - MARGIN - axes[1].share(up) * (HEIGHT - 2 * MARGIN)
    return round(x, 1), round(y, 1)


def _axes(axes: Sequence[_Axis], across: str, up: str) -> Iterator[str]:
    left, right = 10.0 ** axes[0].low, 10.0 ** axes[0].high
    bottom, top = 10.0 ** axes[1].low, 10.0 ** axes[1].high
    for mark in axes[0].marks():
        (x, low), (_, high) = _at(axes, mark, bottom), _at(axes, mark, top)
        yield f'<path d="M{x} {low}V{high}" stroke="#ddd"/><text x="{x}" y="{low + 18}" text-anchor="middle">{mark:,g}</text>'
    for mark in axes[1].marks():
        (start, y), (end, _) = _at(axes, left, mark), _at(axes, right, mark)
        yield f'<path d="M{start} {y}H{end}" stroke="#ddd"/><text x="{start - 6}" y="{y + 4}" text-anchor="end">{mark:,g}</text>'
    yield f'<text x="{WIDTH / 2}" y="{HEIGHT - 12}" text-anchor="middle">{escape(across)}</text>'
    yield f'<text x="{MARGIN}" y="{MARGIN - 22}">{escape(up)}</text>'


def _lines(lines: Mapping[str, Points], axes: Sequence[_Axis]) -> Iterator[str]:
    for number, (name, points) in enumerate(lines.items()):
        colour = _COLOURS[number % len(_COLOURS)]
        places = [_at(axes, *point) for point in points]
        way = " ".join(f"{x},{y}" for x, y in places)
        yield f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="{3 if number == 0 else 1.5}"/>'
        yield from (f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in places)
        y = MARGIN + 18 * number
        yield f'<path d="M{WIDTH - 30} {y}h20" stroke="{colour}" stroke-width="3"/><text x="{WIDTH - 4}" y="{y + 4}">{escape(name)}</text>'
