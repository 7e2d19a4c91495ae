"""This file writes a digest as JSON."""

import json

from briefing.model.digest import Digest


def record(digest: Digest) -> bytes:
    """The digest under schema "digest/1", in UTF-8."""
    text = json.dumps(digest.to_dict(), ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace")  # a lone surrogate becomes \udXXX, JSON's own escape for it
