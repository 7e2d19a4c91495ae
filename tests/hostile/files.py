"""This file makes PDF and DOCX files that mean harm: small files that unpack to large ones, loops, and depths."""

import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO

from tests.hostile.texts import SENTENCE
from tests.packages import packed, zipped

_RUN = f"<w:p><w:r><w:t>{SENTENCE * 3}</w:t></w:r></w:p>"
_LAUGHS = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 10))
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_GIGABYTE = 2**30


def _swollen(size: int) -> bytes:
    """A DOCX whose text unpacks to so many bytes."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        with package.open("word/document.xml", "w") as part:
            for _ in range(size // 2**20):
                part.write(b" " * 2**20)
        package.writestr("_rels/.rels", zipfile.ZipFile(BytesIO(packed(_RUN))).read("_rels/.rels"))
    return file.getvalue()


def _with_document(xml: str) -> bytes:
    """A DOCX whose main part is this very XML."""
    whole = zipfile.ZipFile(BytesIO(packed("")))
    return zipped({name: xml.encode() if name == "word/document.xml" else whole.read(name) for name in whole.namelist()})


def _document(entities: str, text: str) -> str:
    body = f"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body>"
    return f'<?xml version="1.0"?><!DOCTYPE a [{entities}]><w:document {_W}>{body}</w:document>'


def _lying(data: bytes) -> bytes:
    """The same package, whose directory states one byte for every part's size unpacked."""
    at = 0
    changed = bytearray(data)
    while (at := changed.find(b"PK\x01\x02", at)) >= 0:
        changed[at + 24 : at + 28] = (1).to_bytes(4, "little")
        at += 4
    return bytes(changed)


OFFICE: Mapping[str, Callable[[], bytes]] = {
    "swollen.docx": lambda: _swollen(_GIGABYTE),
    "swollen-and-lying.docx": lambda: _lying(_swollen(_GIGABYTE)),
    "many-parts.docx": lambda: zipped({f"word/{number}.xml": b"" for number in range(60_000)}),
    "laughs.docx": lambda: _with_document(_document(f'<!ENTITY e0 "quay">{_LAUGHS}', "&e9;")),
    "outside.docx": lambda: _with_document(_document('<!ENTITY a SYSTEM "file:///etc/passwd">', "&a;")),
    "deep.docx": lambda: packed("<w:ins>" * 50_000 + _RUN + "</w:ins>" * 50_000),
    "deep-tables.docx": lambda: packed("<w:tbl><w:tr><w:tc>" * 5000 + _RUN + "</w:tc></w:tr></w:tbl>" * 5000),
    "deep-boxes.docx": lambda: packed("<w:sdt><w:sdtContent>" * 100 + _RUN + "</w:sdtContent></w:sdt>" * 100),
    "paragraphs.docx": lambda: packed("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 200_000),
    "runs.docx": lambda: packed("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 300_000 + "</w:p>"),
    "breaks.docx": lambda: packed("<w:p><w:r>" + "<w:br/>" * 300_000 + "</w:r></w:p>" + _RUN),
    "cells.docx": lambda: packed("<w:tbl>" + ("<w:tr>" + "<w:tc><w:p/></w:tc>" * 300 + "</w:tr>") * 300 + "</w:tbl>" + _RUN),
    "spaces.docx": lambda: packed(f'<w:p><w:r><w:t xml:space="preserve">{" " * 1_000_000}</w:t></w:r></w:p>{_RUN}'),
    "style-loop.docx": lambda: packed(
        _RUN.replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>'),
        {
            "styles": "".join(
                f'<w:style w:type="paragraph" w:styleId="{one}"><w:basedOn w:val="{other}"/></w:style>' for one, other in ("AB", "BA")
            )
        },
    ),
    "style-chain.docx": lambda: packed(
        _RUN.replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="S0"/></w:pPr>') * 100,
        {
            "styles": "".join(
                f'<w:style w:type="paragraph" w:styleId="S{number}"><w:basedOn w:val="S{number + 1}"/></w:style>'
                for number in range(20_000)
            )
        },
    ),
    "paths.docx": lambda: zipped(
        {
            "_rels/.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
            b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
            b'Target="../../../../etc/passwd"/></Relationships>',
            "../../../../tmp/outside.xml": b"<a/>",
        }
    ),
}


def _paper(*objects: bytes) -> bytes:
    """A PDF of objects numbered from 1, the first of them its catalogue."""
    file = bytearray(b"%PDF-1.7\n")
    places = []
    for number, inner in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, inner)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(file + b"trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))


def _stream(data: bytes, entries: bytes = b"") -> bytes:
    packed_data = zlib.compress(data, 9)
    return b"<</Length %d /Filter /FlateDecode %s>>\nstream\n%s\nendstream" % (len(packed_data), entries, packed_data)


_FONT = b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>"


def _drawing(stream: bytes, page: bytes = b"", others: tuple[bytes, ...] = (), box: bytes = b"0 0 400 400") -> bytes:
    """A PDF of one page; object 4 is what is drawn, object 5 its font, then come the others."""
    return _paper(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>> %s>>>>" % (box, page),
        stream,
        _FONT,
        *others,
    )


def _text(lines: int) -> bytes:
    shown = b"".join(
        b"BT /F1 8 Tf 1 0 0 1 20 %d Tm (%s) Tj ET\n" % (380 - 9 * (line % 40), SENTENCE.strip().encode()) for line in range(lines)
    )
    return _stream(shown)


def _pages(count: int) -> bytes:
    return _paper(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [%s] /Count %d>>" % (b"3 0 R " * count, count),
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
        _text(20),
        _FONT,
    )


PAPERS: Mapping[str, Callable[[], bytes]] = {
    "swollen.pdf": lambda: _drawing(_stream(b" " * (_GIGABYTE // 2))),
    "swollen-twice.pdf": lambda: _drawing(
        b"<</Length %d /Filter [/FlateDecode /FlateDecode]>>\nstream\n%s\nendstream"
        % (len(twice := zlib.compress(zlib.compress(b" " * _GIGABYTE, 9), 9)), twice)
    ),
    "operators.pdf": lambda: _drawing(_stream(b"q " * 5_000_000)),
    "lines.pdf": lambda: _drawing(_stream(b"0 0 m 9 9 l S " * 1_000_000)),
    "overprinted.pdf": lambda: _drawing(_text(20_000)),
    "one-sign-a-time.pdf": lambda: _drawing(_stream(b"BT /F1 8 Tf 20 20 Td " + b"(a) Tj " * 300_000 + b"ET")),
    "long-string.pdf": lambda: _drawing(_stream(b"BT /F1 1 Tf 20 20 Td (" + b"a" * 1_000_000 + b") Tj ET")),
    "forms-in-forms.pdf": lambda: _drawing(
        _stream(b"/A Do"),
        b"/XObject <</A 6 0 R>>",
        (
            *(
                _stream(
                    b"/A Do " * 20,
                    b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</A %d 0 R>>>>" % (number + 1),
                )
                for number in range(6, 16)
            ),
            _text(1),
        ),
    ),
    "form-loop.pdf": lambda: _drawing(
        _stream(b"/A Do"),
        b"/XObject <</A 6 0 R>>",
        (_stream(b"/A Do /A Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</A 6 0 R>>>>"),),
    ),
    "page-loop.pdf": lambda: _paper(b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000000>>"),
    "many-pages.pdf": lambda: _pages(20_000),
    "some-pages.pdf": lambda: _pages(400),
    "huge-page.pdf": lambda: _drawing(_text(20), box=b"0 0 1e30 1e30"),
    "page-of-nothing.pdf": lambda: _drawing(_text(20), box=b"0 0 0 0"),
    "deep-arrays.pdf": lambda: _drawing(_text(20), others=(b"[" * 100_000,)),
    "no-end.pdf": lambda: _drawing(_text(20))[:-200],
    "junk.pdf": lambda: b"%PDF-1.7\n" + b"1 0 obj <<" * 100_000,
    "loop-of-tables.pdf": lambda: b"%PDF-1.7\nxref\n0 0\ntrailer <</Prev 9 /Root 1 0 R>>\nstartxref\n9\n%%EOF",
}
