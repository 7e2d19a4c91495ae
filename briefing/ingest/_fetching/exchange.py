"""This file asks one server one question, and reads its answer up to a bound."""

import ssl
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import httpcore

from briefing.errors import InputError
from briefing.ingest._fetching.answer import Answer
from briefing.ingest._fetching.network import Guarded
from briefing.ingest._fetching.statuses import OK
from briefing.ingest._fetching.unpacking import gunzipped
from briefing.ingest._fetching.urls import Url


def asked(url: Url, headers: Mapping[str, str], network: Guarded, trust: ssl.SSLContext, most: int) -> Answer:
    """The server's answer.

    Raises:
        InputError: it cannot be reached or trusted, breaks off, takes too long, or has more than `most` bytes.
    """
    target = httpcore.URL(scheme=url.scheme, host=url.host, port=url.port, target=url.target)
    try:
        sent = [(name.encode(), value.encode()) for name, value in {"Host": url.authority, "Connection": "close", **headers}.items()]
        with (
            httpcore.HTTPConnection(target.origin, ssl_context=trust, network_backend=network) as connection,
            connection.stream("GET", target, headers=sent) as response,
        ):
            found = {name.decode("latin-1").lower(): _readable(value) for name, value in response.headers}
            data = _body(url, found, response.iter_stream(), most) if response.status == OK else b""
            return Answer(response.status, found, data)
    except httpcore.TimeoutException as error:
        raise InputError(f"{url}: does not answer in time; try again later, or save the page and give the file") from error
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
        raise InputError(f"{url}: {_reason(error)}") from error


def machines_trust() -> ssl.SSLContext:
    """The authorities that the machine trusts; where it has no list of them, certifi's."""
    context = ssl.create_default_context()
    paths = ssl.get_default_verify_paths()
    has_list = paths.cafile or (paths.capath and any(Path(paths.capath).iterdir())) or context.get_ca_certs()
    if not has_list:
        import certifi

        context.load_verify_locations(certifi.where())
    return context


def _readable(value: bytes) -> str:
    """A header's value; the standard has it in ASCII, and servers write addresses as they please."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _body(url: Url, headers: Mapping[str, str], chunks: Iterable[bytes], most: int) -> bytes:
    packed = headers.get("content-encoding", "").strip().lower()
    if packed not in ("", "identity", "gzip", "x-gzip"):
        raise InputError(f"{url}: is packed as {packed!r}, which was not asked for; save the page and give the file")
    data = bytearray()
    try:
        for piece in gunzipped(chunks) if packed.endswith("gzip") else chunks:
            data += piece
            if len(data) > most:
                raise InputError(f"{url}: has more than {most:,} bytes; save the article alone and give that file")
    except zlib.error as error:
        raise InputError(f"{url}: cannot be unpacked ({error}); try again, or save the page and give the file") from error
    return bytes(data)


def _reason(error: BaseException) -> str:
    cause: BaseException | None = error
    while cause:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"its certificate is not valid ({cause.verify_message}); do not trust the page unless you know why"
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpcore.ProtocolError):
        return f"its answer breaks off or is not HTTP ({error}); try again, or save the page and give the file"
    return f"cannot be reached ({error}); check the address and your connection"
