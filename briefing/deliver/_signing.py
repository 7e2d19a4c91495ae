"""This file signs messages (DKIM, RFC 6376)."""

from dataclasses import dataclass
from pathlib import Path

from briefing.errors import InputError, MachineError

# What a reader sees and what a list program acts on; To and Message-ID, too, so that a signed message cannot be sent on to others.
_SIGNED = (
    b"from", b"to", b"reply-to", b"subject", b"date", b"message-id", b"mime-version", b"content-type", b"list-id", b"list-unsubscribe",
    b"list-unsubscribe-post", b"auto-submitted",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Whose signature it is."""

    domain: str
    selector: str
    key: bytes

    @classmethod
    def with_key_of(cls, path: Path, domain: str, selector: str) -> "Signer":
        """A signer whose key stands in a file (PEM).

        Raises:
            InputError: the file cannot be read.
        """
        try:
            return cls(domain=domain, selector=selector, key=path.read_bytes())
        except OSError as error:
            raise InputError(f"{path}: the key in it cannot be read: {error.strerror}") from error

    def signed(self, data: bytes) -> bytes:
        """The message with its signature before it.

        Raises:
            MachineError: dkimpy is not installed.
            InputError: the key is none.
        """
        try:
            import dkim
        except ImportError as error:
            raise MachineError("no DKIM: install it with `pip install neutral-briefing[mail]`") from error
        present = [name for name in _SIGNED if b"\n" + name + b":" in b"\n" + data.partition(b"\r\n\r\n")[0].lower()]
        try:
            signature = dkim.sign(data, self.selector.encode(), self.domain.encode(), self.key, include_headers=present)
        except (dkim.DKIMException, ValueError) as error:
            raise InputError(f"the DKIM key of {self.domain} cannot sign: {type(error).__name__}") from error
        return bytes(signature) + data
