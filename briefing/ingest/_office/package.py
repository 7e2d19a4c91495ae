"""This file opens an Office file, a ZIP of XML parts, without trust: nothing is written out, and every part is bounded."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from briefing.errors import InputError

MOST_BYTES = 200_000_000  # of the file; pictures make most of it
MOST_PARTS = 10_000
LONGEST_PART = 60_000_000  # bytes of XML; a book of a thousand pages has ten million
MOST_READ = 120_000_000  # bytes of all parts that are read
MOST_RATIO = 400  # of a part's length to its packed length, above a million bytes; real parts have about twenty
_SMALL_PART = 1_000_000
_TRIES = 2  # a path and the same without its first slash


class Package:
    """The parts of an Office file, read when they are asked for."""

    def __init__(self, data: bytes, name: str) -> None:
        if len(data) > MOST_BYTES:
            raise InputError(
                f"{name}: has {len(data):,} bytes, more than the {MOST_BYTES:,} that a document may have; save the article alone"
            )
        self._name = name
        self._read = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._parts = {info.filename: info for info in self._zip.infolist()[:MOST_PARTS]}
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError) as error:
            raise self._damaged() from error

    def root(self, path: str) -> etree._Element | None:
        """The root element of a part; None where there is no such part.

        Raises:
            InputError: the part is damaged, locked or too large.
        """
        info = self._parts.get(path.lstrip("/"))
        if info is None:
            return None
        data = self._unpacked(info)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.LxmlError, ValueError) as error:
            raise self._damaged() from error
        if root is None or root.getroottree().docinfo.doctype:  # Office writes none; they serve to swell or to fetch
            raise self._damaged()
        return root

    def related(self, path: str) -> Iterator["Relation"]:
        """What a part ("" for the file itself) says that it belongs together with."""
        folder, file = posixpath.split(path)
        root = self.root(posixpath.join(folder, "_rels", f"{file}.rels"))
        for each in () if root is None else root:
            if isinstance(each.tag, str) and each.get("TargetMode") != "External":
                target = each.get("Target") or ""
                absolute = target if target.startswith("/") else posixpath.join(folder, target)
                kind = (each.get("Type") or "").rpartition("/")[2]
                yield Relation(each.get("Id") or "", kind, posixpath.normpath(absolute).lstrip("/"))

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        if info.flag_bits & 1:
            raise InputError(f"{self._name}: is locked by a password; save a copy without it and give that one")
        self._read += info.file_size
        swells = info.file_size > _SMALL_PART and info.file_size > MOST_RATIO * max(info.compress_size, 1)
        if swells or info.file_size > LONGEST_PART or self._read > MOST_READ:
            raise InputError(f"{self._name}: holds more than a document does once unpacked; save the article alone, as .docx or as text")
        try:
            with self._zip.open(info) as part:
                data = part.read(info.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
            raise self._damaged() from error
        return data

    def _damaged(self) -> InputError:
        return InputError(f"{self._name}: is a damaged document; open it in a word processor, save it anew as .docx and give that file")


@dataclass(frozen=True, slots=True)
class Relation:
    """A part that belongs to another."""

    id: str
    kind: str
    """The last word of its type: "styles", "footnotes", "header"."""
    path: str


def local(element: etree._Element) -> str:
    """An element's name without its namespace, of which there are two for everything; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: etree._Element | None, *names: str) -> etree._Element | None:
    """The first child of a name, its first child of the next name, and so on."""
    for name in names:
        element = None if element is None else next((each for each in element if local(each) == name), None)
    return element


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """An attribute, whatever its namespace."""
    if element is None:
        return None
    return next((text for key, text in element.attrib.items() if str(key).rpartition("}")[2] == name), None)
