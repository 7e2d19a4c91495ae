"""This file writes a digest as JSON."""

from briefing.model.digest import Digest
from briefing.render.json import written


def digest_record(digest: Digest) -> bytes:
    """The digest under schema "digest/1", in UTF-8."""
    return written(digest.to_dict())
