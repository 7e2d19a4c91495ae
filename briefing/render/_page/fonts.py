"""This file finds the fonts that come with the program, declares them to WeasyPrint, and packs what an HTML page needs of them.

They are static faces: WeasyPrint needs ten times as long for a page set in variable ones. An HTML page carries only the letters
that stand on it: about 60 kB, where the whole faces would be 2 MB; without them no browser would break the lines as the PDF does.
"""

from base64 import b64encode
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from briefing.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Face:
    """One face of a family: which package holds which file."""

    family: str
    package: str
    file: str
    weight: int
    style: str

    @property
    def path(self) -> Path | None:
        """Its file, where its package is installed."""
        spec = find_spec(self.package)
        if spec is None or spec.origin is None:
            return None
        path = Path(spec.origin).parent / "files" / self.file
        return path if path.is_file() else None


FACES = (
    Face("Source Serif Pro", "font_source_serif_pro", "SourceSerifPro-Regular.ttf", 400, "normal"),
    Face("Source Serif Pro", "font_source_serif_pro", "SourceSerifPro-It.ttf", 400, "italic"),
    Face("Source Serif Pro", "font_source_serif_pro", "SourceSerifPro-Semibold.ttf", 600, "normal"),
    Face("Source Sans Pro", "font_source_sans_pro", "SourceSansPro-Regular.ttf", 400, "normal"),
    Face("Source Sans Pro", "font_source_sans_pro", "SourceSansPro-Semibold.ttf", 600, "normal"),
    Face("Source Sans Pro", "font_source_sans_pro", "SourceSansPro-Bold.ttf", 700, "normal"),
)


def packed(text: str) -> str:
    """CSS that declares the installed faces with the letters of this text, and holds them itself."""
    return "\n".join(_rule(face, f"data:font/woff2;base64,{_packed(face.path, text)}") for face in FACES if face.path)


def _packed(path: Path, text: str) -> str:
    """The letters of one face as base64 of WOFF2; the same for the same text."""
    from fontTools import subset

    options = subset.Options(flavor="woff2", hinting=False, recalc_timestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=text)
    file = BytesIO()
    with subset.load_font(str(path), options) as font:
        subsetter.subset(font)
        subset.save_font(font, file, options)
    return b64encode(file.getvalue()).decode("ascii")


def files() -> tuple[Path, ...]:
    """The files of all faces that are installed."""
    return tuple(face.path for face in FACES if face.path)


def linked(folder: str) -> str:
    """CSS that declares the faces that are installed, by addresses in a folder of the web that has their files under their names."""
    return "\n".join(_rule(face, f"{folder}/{face.file}") for face in FACES if face.path)


def stylesheet() -> str:
    """CSS that declares the faces that are installed."""
    return "\n".join(_rule(face, face.path.as_uri()) for face in FACES if face.path)


def _rule(face: Face, url: str) -> str:
    return f"@font-face{{font-family:'{face.family}';font-weight:{face.weight};font-style:{face.style};src:url('{url}')}}"
