"""This file fetches a password from where it is kept; no message of ours repeats it."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from briefing.errors import InputError, MachineError


def password_in_environment(name: str, environment: Mapping[str, str]) -> str:
    """The password in a variable.

    Raises:
        InputError: it is not set.
    """
    if not environment.get(name):
        raise InputError(f"the variable {name}, which is to hold the mail server's password, is not set")
    return environment[name]


def password_in_file(path: Path) -> str:
    """The password in a file that only its owner may read.

    Raises:
        InputError: it cannot be read, is empty, or others may read it.
    """
    try:
        if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise InputError(f"{path}: others may read this password; `chmod 600 {path}` keeps it to you")
        password = path.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: the password in it cannot be read: {getattr(error, 'strerror', None) or 'no text in UTF-8'}") from error
    if not password:
        raise InputError(f"{path}: is empty; write the mail server's password into it")
    return password


def password_in_keyring(service: str, user: str) -> str:
    """The password that the system's keyring has for a user of a service.

    Raises:
        MachineError: keyring is not installed, or cannot be opened.
        InputError: it has none.
    """
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError as error:
        raise MachineError("no keyring: install it with `pip install neutral-briefing[mail]`") from error
    try:
        password = keyring.get_password(service, user)
    except (KeyringError, RuntimeError) as error:  # a machine without one raises NoKeyringError, which is both
        raise MachineError(f"the keyring cannot be opened ({type(error).__name__}); password_file does without one") from error
    if not password:
        raise InputError(f"the keyring has no password for {user} at {service}; `keyring set {service} {user}` stores one")
    return str(password)
