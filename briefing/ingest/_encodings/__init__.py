"""Encodings: which characters a file's bytes are, where nothing else says so."""

from briefing.ingest._encodings.decoding import decode, in_utf8
from briefing.ingest._encodings.names import codec_of

__all__ = ["codec_of", "decode", "in_utf8"]
