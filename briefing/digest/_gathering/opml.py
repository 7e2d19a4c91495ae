"""This file reads a list of feeds (OPML)."""

from briefing.errors import InputError

_LONGEST = 5_000_000  # bytes
_MOST = 1_000


def feeds_in(data: bytes, name: str) -> tuple[tuple[str, str | None], ...]:
    """(address, name) of each feed in a list, in its order, each once.

    Raises:
        InputError: it is no such list, or holds no feed.
    """
    from lxml import etree

    if len(data) > _LONGEST:
        raise InputError(f"{name}: has {len(data):,} bytes, more than the {_LONGEST:,} that a list of feeds may have")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"{name}: is no OPML: {error}") from error
    found: dict[str, str | None] = {}
    for outline in root.iter("{*}outline") if root is not None else ():
        address = outline.get("xmlUrl") or outline.get("xmlurl")
        if address:
            found.setdefault(address.strip(), outline.get("title") or outline.get("text"))
    if not found:
        raise InputError(f"{name}: holds no feed; give a list in OPML, as readers of feeds export it")
    return tuple(found.items())[:_MOST]
