"""This file changes finished PDFs, as somebody would who wants them to say something else."""

import json
from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf

from briefing import Options, Source, brief
from briefing.model.imprint import KEY, seal
from briefing.render import render_as

RECORD = "provenance.json"
TEXT = """Bridge at Tarn Ferry Closed for Repairs
The bridge at Tarn Ferry will close for six weeks from Monday, the district council said on Thursday. Engineers found cracks in two piers.
Mayor Ilse Brandt said that a ferry would carry walkers and cyclists. “Nobody will be cut off,” Brandt said.
It is not known who will pay for the repairs. A spokesman for the ministry declined to comment.
"""
SOURCE = Source.from_text(TEXT, name="Tarn Ferry.txt")


@cache
def page(text: str = TEXT, *, theme: str = "classic", embed: bool = True) -> bytes:
    """A page of that text."""
    options = Options(theme=theme, embed=embed)
    return render_as(brief([Source.from_text(text, name=SOURCE.name)], options), "pdf", options).data


def record_of(data: bytes) -> Any:
    """The record that a PDF carries."""
    with pikepdf.open(BytesIO(data)) as file:
        return json.loads(file.attachments[RECORD].get_file().read_bytes())


def with_attached(data: bytes, name: str, content: bytes | None) -> bytes:
    """The PDF with another file under that name; None: without it."""

    def attach(file: pikepdf.Pdf) -> None:
        del file.attachments[name]
        if content is not None:
            spec: Any = pikepdf.AttachedFileSpec  # its types ask for what it does not need
            file.attachments[name] = spec(file, content, filename=name)

    return edited(data, attach)


def with_record(data: bytes, change: Callable[[Any], None], *, sealed: bool = False) -> bytes:
    """The PDF with a changed record; `sealed` writes the seal anew, as somebody would who knows of it."""
    record = record_of(data)
    change(record)
    if sealed:
        record[KEY]["seal"] = seal(record)
    return with_attached(data, RECORD, json.dumps(record).encode())


def with_the_papers_of(shown: bytes, carried: bytes) -> bytes:
    """The pages of one PDF with the attachments of another."""
    with pikepdf.open(BytesIO(carried)) as file:
        files = {name: spec.get_file().read_bytes() for name, spec in file.attachments.items()}
    for name, content in files.items():
        shown = with_attached(shown, name, content)
    return shown


def edited(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The PDF after a change of its objects."""
    with pikepdf.open(BytesIO(data)) as file:
        change(file)
        out = BytesIO()
        file.save(out)
    return out.getvalue()


def drawn_over(data: bytes, content: str) -> bytes:
    """The PDF with more drawn over its first page, in points from the lower left corner; /Font is one that has Latin letters."""

    def draw(file: pikepdf.Pdf) -> None:
        sheet = file.pages[0]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        sheet.Resources.Font[pikepdf.Name("/Over")] = file.make_indirect(font)
        before = b"q\n" + sheet.Contents.read_bytes() + b"\nQ\n"
        sheet.Contents = file.make_stream(before + content.encode())

    return edited(data, draw)


def swapped_glyph(data: bytes, number: int) -> bytes:
    """The PDF with the first letter of its n-th run of letters replaced by another of the same font."""

    def swap(file: pikepdf.Pdf) -> None:
        font, runs = "", []
        seen: dict[str, set[bytes]] = {}
        instructions: list[Any] = list(pikepdf.parse_content_stream(file.pages[0]))
        for index, (operands, operator) in enumerate(instructions):
            if str(operator) == "Tf":
                font = str(operands[0])
            elif str(operator) == "TJ":
                codes = [bytes(part) for part in operands[0] if isinstance(part, pikepdf.String)]
                letters = [code[place : place + 2] for code in codes for place in range(0, len(code), 2)]
                seen.setdefault(font, set()).update(letters)
                if len(letters) > 3:
                    runs.append((index, font))
        index, font = runs[number % len(runs)]
        operands, operator = instructions[index]
        parts = list(operands[0])
        place = next(
            place for place, part in enumerate(parts) if isinstance(part, pikepdf.String) and bytes(part)[:2] not in (b"\0\1", b"\0\0")
        )
        old = bytes(parts[place])
        other = next(code for code in sorted(seen[font], reverse=True) if code != old[:2])
        parts[place] = pikepdf.String(other + old[2:])
        instructions[index] = pikepdf.ContentStreamInstruction([pikepdf.Array(parts)], operator)
        file.pages[0].Contents = file.make_stream(pikepdf.unparse_content_stream(instructions))

    return edited(data, swap)
