"""Draws the first page of a PDF as a PNG.

python scripts/picture.py output/picture.pdf docs/page.png
"""

import sys
from pathlib import Path

import pypdfium2

_WIDTH = 900  # pixels; enough to read the page beside the README's text, and well under 300 kB
_COLOURS = 64  # a page has few; a palette makes the file a third as large


def main(page: Path, picture: Path) -> None:
    """Draws the page."""
    first = pypdfium2.PdfDocument(page)[0]
    image = first.render(scale=_WIDTH / first.get_width()).to_pil()
    image.quantize(_COLOURS).save(picture, optimize=True)
    print(f"{picture}: {picture.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
