"""This file unpacks what a server packed, a bounded piece at a time: a few bytes can stand for gigabytes."""

import zlib
from collections.abc import Iterable, Iterator

_PIECE = 65_536  # bytes that are unpacked before the caller can say that it is enough
_GZIP = 31  # zlib's word for gzip with its header


def gunzipped(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces of what was packed by gzip, in one member or several; what follows the last is left out.

    Raises:
        zlib.error: it was not, or it breaks off.
    """
    unpacker = zlib.decompressobj(_GZIP)
    for chunk in chunks:
        waiting = chunk
        while waiting:
            if unpacker.eof:
                unpacker = zlib.decompressobj(_GZIP)
            yield unpacker.decompress(waiting, _PIECE)
            waiting = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
            if unpacker.eof and not waiting.startswith(b"\x1f"):
                break
    if not unpacker.eof:
        raise zlib.error("it breaks off")
