"""This file stands before the web page: nobody but the one who has its address, in a page of its own, gets past it.

Three things are asked of every request, each against an attack of its own: the Host (a name that a stranger's server leads to this
machine), the token in the path (other users and programs of this machine), and Origin or Sec-Fetch-Site (another site in the same
browser). Answers forbid the browser to load anything from elsewhere, to keep them, to tell others where they came from, or to show them
inside another site.
"""

from secrets import compare_digest

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_READING = ("GET", "HEAD")
_OWN = ("same-origin", "none")  # of Sec-Fetch-Site; "none": typed, or opened by a program

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self';"
    " form-action 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
"""Of our own page: its own script and style, and nothing from elsewhere."""

PAGE_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:; form-action 'none'; base-uri 'none';"
    " frame-ancestors 'self'; sandbox allow-same-origin"
)
"""Of the briefing's page in its frame: no script at all, so that no theme and no article can bring one."""

_ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Lets a request through to the application, or answers it."""

    def __init__(self, app: ASGIApp, token: str, host: str) -> None:
        self._app = app
        self._token = token
        self._host = host
        """With its port, as the address has it."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            return
        fault = self._fault(scope)
        if fault:
            await PlainTextResponse(fault[1], fault[0])(scope, receive, _with_headers(send))
            return
        inside = {**scope, "path": scope["path"].removeprefix(f"/{self._token}")}
        await self._app(inside, receive, _with_headers(send))

    def _fault(self, scope: Scope) -> tuple[int, str] | None:
        """Why a request is refused, as a status and words; None where it is not."""
        headers = Headers(scope=scope)
        if headers.get("host") != self._host:
            return 421, "This is not the address that was given out."
        first = scope["path"].removeprefix("/").partition("/")[0]
        if not compare_digest(first.encode("utf-8", "surrogatepass"), self._token.encode()):
            return 404, "There is nothing here. Open the address that `briefing serve` printed."
        if not self._is_ours(scope["method"], headers):
            return 403, "Refused: asked by another site."
        return None

    def _is_ours(self, method: str, headers: Headers) -> bool:
        """Whether the request comes from our own page, or, where nothing is changed, from the user."""
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        own = f"http://{self._host}"
        if method not in _READING:
            return origin == own and site in (None, "same-origin")
        return origin in (None, own) and site in (None, *_OWN)


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _ALWAYS.items():
                headers[name] = value
            headers.setdefault("content-security-policy", POLICY)
            headers.setdefault("x-frame-options", "DENY")
            headers.setdefault("cache-control", "no-store")
        await send(message)

    return sent
