"""This file looks at fonts: the page's own, and those of the system for the scripts that these lack."""

import ctypes
import ctypes.util
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec

from briefing.doctor.finding import Finding

_PACKAGES = ("font_source_serif_pro", "font_source_sans_pro")
_SCRIPTS = {
    "fonts-noto-core": {"ar": "Arabic", "he": "Hebrew", "hi": "Devanagari"},
    "fonts-noto-cjk": {"zh-cn": "Chinese", "ja": "Japanese", "ko": "Korean"},
}
"""Debian's package for a script, by its language's code as fontconfig writes it."""
_FONTCONFIG = ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll")


def look_at_packages() -> Iterator[Finding]:
    """Whether the page's own fonts are here."""
    for package in _PACKAGES:
        name = package.replace("_", "-")
        if find_spec(package):
            yield Finding("ok", name)
        else:
            yield Finding("fault", f"no {name}: the page would look for other fonts", f"pip install {name}")


def look_at_coverage() -> Iterator[Finding]:
    """Whether names in other scripts would show; only advice, since most articles have none."""
    fontconfig = _fontconfig()
    if fontconfig is None:
        yield Finding("advice", "cannot tell which scripts the system's fonts cover: no fontconfig")
        return
    for package, scripts in _SCRIPTS.items():
        missing = [name for code, name in scripts.items() if not _fonts_for(fontconfig, code)]
        if missing:
            yield Finding("advice", f"no fonts for {', '.join(missing)}: such words would show as boxes", f"apt-get install {package}")
        else:
            yield Finding("ok", f"fonts for {', '.join(scripts.values())}")


def _fontconfig() -> ctypes.CDLL | None:
    for name in (*_FONTCONFIG, ctypes.util.find_library("fontconfig")):
        with suppress(OSError):
            if name:
                return _typed(ctypes.CDLL(name))
    return None


def _typed(library: ctypes.CDLL) -> ctypes.CDLL:
    """Tells ctypes that these give and take pointers; it would cut them to 32 bits."""
    pointer = ctypes.c_void_p
    library.FcNameParse.restype = library.FcObjectSetCreate.restype = pointer
    library.FcFontList.restype = ctypes.POINTER(_FontSet)
    library.FcFontList.argtypes = [pointer, pointer, pointer]
    library.FcFontSetDestroy.argtypes = [ctypes.POINTER(_FontSet)]
    library.FcPatternDestroy.argtypes = library.FcObjectSetDestroy.argtypes = [pointer]
    return library


class _FontSet(ctypes.Structure):
    """The head of fontconfig's FcFontSet, whose first field is the number of fonts."""

    _fields_ = (("nfont", ctypes.c_int), ("sfont", ctypes.c_int), ("fonts", ctypes.c_void_p))


def _fonts_for(fontconfig: ctypes.CDLL, language: str) -> int:
    """How many fonts cover a language's letters, by fontconfig's own tables."""
    pattern = fontconfig.FcNameParse(f":lang={language}".encode())
    wanted = fontconfig.FcObjectSetCreate()
    found = fontconfig.FcFontList(None, pattern, wanted)
    count = int(found.contents.nfont) if found else 0
    if found:
        fontconfig.FcFontSetDestroy(found)
    fontconfig.FcObjectSetDestroy(wanted)
    fontconfig.FcPatternDestroy(pattern)
    return count
