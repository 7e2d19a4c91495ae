"""This file is Postfix on this machine, for tests of sending: in a folder of its own, on a port of loopback, without system service."""

import contextlib
import grp
import os
import pwd
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import trustme

POSTFIX = shutil.which("postfix", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
_SECONDS = 30.0

_MAIN = """\
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = loopback-only
inet_protocols = ipv4
myhostname = post.example
mydestination =
mynetworks =
alias_maps =
alias_database =
virtual_mailbox_domains = venn.example
virtual_mailbox_base = {folder}/boxes
virtual_mailbox_maps = inline:{{ada@venn.example=ada/, ben@venn.example=ben/, kaya@venn.example=kaya/}}
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
virtual_transport = virtual
smtpd_recipient_restrictions = reject_unauth_destination
smtpd_tls_security_level = encrypt
smtpd_tls_cert_file = {folder}/post.pem
smtpd_tls_key_file = {folder}/post.pem
smtpd_peername_lookup = no
smtputf8_enable = yes
maillog_file_prefixes = {folder}
maillog_file = {folder}/mail.log
master_service_disable =
import_environment = MAIL_CONFIG={folder}/etc
"""
_MASTER = """\
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


@dataclass(frozen=True, slots=True)
class Postfix:
    """A running server, which has mailboxes for ada, ben and kaya at venn.example."""

    port: int
    ca_file: Path
    boxes: Path

    def letters(self, person: str, count: int) -> list[bytes]:
        """What has been delivered to a person; waits until it is that many."""
        folder = self.boxes / person / "new"
        _wait(lambda: folder.is_dir() and len(list(folder.iterdir())) >= count)
        return [path.read_bytes() for path in sorted(folder.iterdir())]


@contextmanager
def running_postfix() -> Iterator[Postfix]:
    """The server, until the block ends."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # its processes are no longer root where they write into the mailboxes
        with _running_in(folder) as found:
            yield found


@contextmanager
def _running_in(folder: Path) -> Iterator[Postfix]:
    assert POSTFIX
    for name in ("etc", "queue", "data", "boxes"):
        (folder / name).mkdir(parents=True)
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    authority.issue_cert("localhost", "127.0.0.1").private_key_and_cert_chain_pem.write_to_path(folder / "post.pem")
    owner = pwd.getpwnam("postfix")
    os.chown(folder / "data", owner.pw_uid, owner.pw_gid)
    os.chown(folder / "boxes", owner.pw_uid, owner.pw_gid)
    port = _free_port()
    (folder / "etc" / "main.cf").write_text(_MAIN.format(folder=folder, uid=owner.pw_uid, gid=owner.pw_gid))
    (folder / "etc" / "master.cf").write_text(_MASTER.format(port=port))
    subprocess.run([POSTFIX, "-c", folder / "etc", "start"], check=True, capture_output=True, timeout=_SECONDS)
    try:
        _wait(lambda: _listens(port))
        yield Postfix(port, folder / "ca.pem", folder / "boxes")
    finally:
        subprocess.run([POSTFIX, "-c", folder / "etc", "stop"], check=False, capture_output=True, timeout=_SECONDS)


def can_run() -> str:
    """Why it cannot be run here; empty where it can."""
    if not POSTFIX:
        return "Postfix is not installed"
    if os.getuid() != 0:
        return "Postfix is started by root alone"
    try:
        grp.getgrnam("postdrop")
    except KeyError:
        return "Postfix is not set up"
    return ""


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def _listens(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


def _wait(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + _SECONDS
    while not is_so():
        assert time.monotonic() < end, "Postfix did not do it in time"
        time.sleep(0.05)
