"""This file mends feeds that are no well-formed XML, so that no word of theirs is lost to a strict reader.

What is cut away before the first element holds every declaration of an entity, so that none can be expanded or fetched.
"""

import re
from html.entities import html5

# The first element of a feed: "<rss version", "<rdf:RDF", "<a:feed>"; not "<?xml" or "<html>".
ROOT = re.compile(r"<(?: [\w.-]{1,20}: )? (?: rss | rdf | feed ) (?= [\s>] )", re.IGNORECASE | re.VERBOSE)

# What XML forbids even in disguise: a vertical tab, "&#11;" and "&#x1f;"; not a tab or "&#10;".
_FORBIDDEN = re.compile(
    r"""
    [\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]
    | &\# 0* (?: [0-8] | 1[124-9] | 2\d | 3[01] ) ;
    | &\# [xX] 0* (?: [0-8bBcCeEfF] | 1[0-9a-fA-F] )? ;
    """,
    re.VERBOSE,
)

# A stretch that is left alone, or an ampersand that begins no entity of XML, or a sign of comparison:
# "& " of "Krey & Vaile", "&eacute;", the first sign of "< 5"; not "&amp;", "&#233;", "<b>".
_STRAY = re.compile(
    r"""
    <!\[CDATA\[ .*? (?: \]\]> | \Z ) | <!-- .*? (?: --> | \Z )
    | & (?! (?: amp | lt | gt | quot | apos | \#\d{1,7} | \#[xX][0-9a-fA-F]{1,6} ) ; ) (?: ([a-zA-Z][a-zA-Z0-9]{1,30} ;) )?
    | < (?! [\w/!?] )
    """,
    re.DOTALL | re.VERBOSE,
)

# The begin or end of a field whose text may be HTML that was not escaped: "<description>" and "</title>"; not "<title/>".
_FIELD = re.compile(r"<(/?)(title|description|content:encoded)(?:\s[^<>]*)?(?<!/)>")


def mended(text: str) -> str:
    """A feed from its first element on, without bare ampersands, signs that XML forbids and entities that only HTML knows."""
    root = ROOT.search(text)
    return _STRAY.sub(_as_xml, _FORBIDDEN.sub(" ", text[root.start() if root else 0 :]))


def with_escaped_fields(text: str) -> str:
    """A feed that is still not well-formed, with the tags in its titles and descriptions taken for HTML."""
    pieces, done, field, begin = [], 0, "", 0
    for tag in _FIELD.finditer(text):
        if not tag[1] and not field:
            field, begin = tag[2], tag.end()
        elif tag[1] and tag[2] == field:
            pieces += [text[done:begin], _escaped(text[begin : tag.start()])]
            done, field = tag.start(), ""
    return "".join((*pieces, text[done:]))


def _as_xml(stray: re.Match[str]) -> str:
    found = stray[0]
    if found.startswith("<!["):
        return found if found.endswith("]]>") else f"{found}]]>"  # a feed that was cut off still has its last words
    if found.startswith("<!"):
        return ""
    if found == "<":
        return "&lt;"
    known = html5.get(stray[1] or "")
    return known.replace("&", "&amp;").replace("<", "&lt;") if known else "&amp;" + found[1:]


def _escaped(inner: str) -> str:
    if "<![CDATA[" in inner or "<" not in inner:
        return inner
    return inner.replace("&", "&amp;").replace("<", "&lt;")
