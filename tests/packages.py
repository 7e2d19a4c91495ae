"""This file makes DOCX files for tests from the XML of their parts."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OTHERS = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
)

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Rubrik"/><w:basedOn w:val="berschrift1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Zwischen"><w:name w:val="Zwischentitel"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>'
)


def packed(body: str, others: Mapping[str, str] | None = None, core: str = "") -> bytes:
    """A DOCX with this body; `others` are the inner XML of further parts by their names ("header1", "footnotes", …)."""
    others = {"styles": STYLES, **(others or {})}
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("_rels/.rels", _relations({"officeDocument": "word/document.xml", "core-properties": "docProps/core.xml"}))
        package.writestr("word/_rels/document.xml.rels", _relations({name: f"{name}.xml" for name in others}))
        package.writestr("word/document.xml", _part("document", f"<w:body>{body}</w:body>"))
        package.writestr("docProps/core.xml", f"<cp:coreProperties {_CORE}>{core}</cp:coreProperties>")
        for name, inner in others.items():
            package.writestr(f"word/{name}.xml", _part(name.rstrip("0123456789"), inner))
    return file.getvalue()


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A ZIP of parts."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return file.getvalue()


def _part(name: str, inner: str) -> str:
    element = {"header": "hdr", "footer": "ftr"}.get(name, name)
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{element} {_W} {_R} {_OTHERS}>{inner}</w:{element}>'


def _relations(targets: Mapping[str, str]) -> str:
    found = (f'<Relationship Id="{key}" Type="{_TYPES}/{key.rstrip("0123456789")}" Target="{path}"/>' for key, path in targets.items())
    return f'<Relationships xmlns="{_RELATIONS}">{"".join(found)}</Relationships>'
