"""This file finds the fonts that come with the program and declares them to WeasyPrint.

They are static faces: WeasyPrint needs ten times as long for a page set in variable ones. The HTML does not carry them, for six
faces would make a page of 30 kB one of 2 MB; a browser takes the local fonts that the theme names.
"""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path


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


def _family(family: str, package: str, stem: str) -> tuple[Face, ...]:
    faces = (
        ("Regular", 400, "normal"),
        ("It", 400, "italic"),
        ("Semibold", 600, "normal"),
        ("SemiboldIt", 600, "italic"),
        ("Bold", 700, "normal"),
    )
    return tuple(Face(family, package, f"{stem}-{name}.ttf", weight, style) for name, weight, style in faces)


FACES = (
    *_family("Source Serif Pro", "font_source_serif_pro", "SourceSerifPro"),
    *_family("Source Sans Pro", "font_source_sans_pro", "SourceSansPro"),
)


def files() -> tuple[Path, ...]:
    """The files of all faces that are installed."""
    return tuple(face.path for face in FACES if face.path)


def stylesheet() -> str:
    """CSS that declares the faces that are installed."""
    return "\n".join(_rule(face, face.path) for face in FACES if face.path)


def _rule(face: Face, path: Path) -> str:
    return f"@font-face{{font-family:'{face.family}';font-weight:{face.weight};font-style:{face.style};src:url('{path.as_uri()}')}}"
