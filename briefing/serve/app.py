"""This file answers the page in the browser: every address there is, and what stands behind it."""

from collections import OrderedDict
from functools import partial
from pathlib import Path
from secrets import token_hex
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from briefing.deliver import file_name
from briefing.errors import InputError, OptionError
from briefing.render import roots, screen_fonts
from briefing.serve.answers import Say, body_of, faults_told, nothing
from briefing.serve.asked import Asked, asked, table_of, word_of
from briefing.serve.bounds import FILE, READING, REQUEST, SECONDS
from briefing.serve.drafts import Drafts, stamp
from briefing.serve.front import FRONT, front, marked, themes
from briefing.serve.guard import PAGE_POLICY
from briefing.serve.lanes import Lanes
from briefing.serve.shelf import Shelf
from briefing.serve.worker import Worker

_PAGES = 6  # that can still be asked for: a tab shows one, and has the next in the making
_KINDS = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"}
_STATIC = {path.name: _KINDS[path.suffix] for path in FRONT.iterdir() if path.suffix in _KINDS}


class Desk:
    """All that one run of the program knows; it goes when the program stops."""

    def __init__(self, worker: Worker, drafts: Drafts, templates: Path | None, say: Say) -> None:
        self._lanes = Lanes(worker)
        self._drafts = drafts
        self._templates = templates
        self._say = say
        self._shelf = Shelf()
        self._pages: OrderedDict[str, str] = OrderedDict()

    def app(self) -> Starlette:
        """The application, still without its guard."""
        reading, telling, told = ["GET"], ["POST"], partial(faults_told, shown=self._drafts.without_root, say=self._say)
        return Starlette(
            routes=[
                Route("/", self._front, methods=reading),
                Route("/{name}", self._static, methods=reading),
                Route("/fonts/{name}", _font, methods=reading),
                Route("/pages/{key}", self._page, methods=reading),
                Route("/state/{what}", self._state, methods=reading),
                Route("/sources/file", told(self._read), methods=telling),
                Route("/sources/address", told(self._fetch), methods=telling),
                Route("/sources/remove", told(self._remove), methods=telling),
                Route("/make", told(self._make), methods=telling),
                Route("/take", told(self._take), methods=telling),
                Route("/themes/open", told(self._open), methods=telling),
                Route("/themes/write", told(self._write), methods=telling),
                Route("/themes/save", told(self._save), methods=telling),
            ],
        )

    async def warm(self) -> None:
        """Has the worker load what a page needs, before the first is asked for."""
        await self._lanes.ask("warm", seconds=SECONDS)

    async def _front(self, _: Request) -> Response:
        return HTMLResponse(front(self._templates, self._drafts.target))

    async def _static(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in _STATIC:
            return nothing()
        return FileResponse(FRONT / name, media_type=_STATIC[name])

    async def _page(self, request: Request) -> Response:
        html = self._pages.get(request.path_params["key"])
        if html is None:
            return nothing()
        return HTMLResponse(html, headers={"content-security-policy": PAGE_POLICY, "x-frame-options": "SAMEORIGIN"})

    async def _state(self, request: Request) -> Response:
        """What may change while the page is open: "pulse" in a word, "themes" and "sources" in full."""
        what = request.path_params["what"]
        if what == "pulse":
            return JSONResponse({"themes": stamp(roots(self._templates))})
        if what == "themes":
            return JSONResponse(themes(self._templates))
        return JSONResponse(self._shelf.listed()) if what == "sources" else nothing()

    async def _read(self, request: Request) -> Response:
        name = request.query_params.get("name", "file")[-200:].replace("\\", "/").rpartition("/")[2] or "file"
        data = await body_of(request, FILE, name)
        return self._put(await self._lanes.ask("read", data, name, seconds=READING))

    async def _fetch(self, request: Request) -> Response:
        url = word_of(table_of(await body_of(request, REQUEST)), "url").strip()
        return self._put(await self._lanes.ask("fetch", url, seconds=READING))

    def _put(self, sources: Any) -> Response:
        return JSONResponse({"sources": self._shelf.put(sources)})

    async def _remove(self, request: Request) -> Response:
        self._shelf.remove(word_of(table_of(await body_of(request, REQUEST)), "id"))
        return JSONResponse({})

    async def _make(self, request: Request) -> Response:
        table = table_of(await body_of(request, REQUEST, "the text"))
        wanted = self._asked(table)
        html, beside = await self._lanes.ask("make", wanted.sources, wanted.options, seconds=SECONDS, lane=word_of(table, "tab"))
        key = token_hex(8)
        self._pages[key] = marked(html)
        while len(self._pages) > _PAGES:
            self._pages.popitem(last=False)
        return Response(b'{"page":"%s","beside":%s}' % (key.encode(), beside), media_type="application/json")

    async def _take(self, request: Request) -> Response:
        table = table_of(await body_of(request, REQUEST, "the text"))
        form = word_of(table, "format")
        wanted = self._asked(table, (form,))
        made = await self._lanes.ask("take", wanted.sources, wanted.options, form, seconds=SECONDS)
        name = file_name(wanted.sources[0].name, made.suffix)
        return Response(made.data, media_type=made.media_type, headers={"x-file-name": quote(name)})

    def _asked(self, table: Any, formats: tuple[str, ...] = ()) -> Asked:
        """What is asked for, with the drafts' folder where it is a draft that is to be shown."""
        is_draft = table.get("draft") is True
        wanted = asked(table, self._shelf, self._drafts.root if is_draft else self._templates, formats)
        if not wanted.sources:
            raise InputError("no source given; paste an article, choose a file, or give an address")
        return wanted

    async def _open(self, request: Request) -> Response:
        table = table_of(await body_of(request, REQUEST))
        theme = word_of(table, "theme")
        if table.get("anew") is True:
            self._drafts.discard(theme)
        return JSONResponse({"files": self._drafts.open(theme), "target": str(self._drafts.target)})

    async def _write(self, request: Request) -> Response:
        table = table_of(await body_of(request, REQUEST))
        text = table.get("text")
        if not isinstance(text, str):
            raise OptionError("text is to be a text")
        self._drafts.write(word_of(table, "theme"), word_of(table, "file"), text)
        return JSONResponse({})

    async def _save(self, request: Request) -> Response:
        table = table_of(await body_of(request, REQUEST))
        folder = self._drafts.save(word_of(table, "theme"), word_of(table, "as"), replace=table.get("replace") is True)
        return JSONResponse({"folder": str(folder)})


async def _font(request: Request) -> Response:
    path = screen_fonts().get(request.path_params["name"])
    # Kept by the browser: they are no secret, and a page without them would jump when they come.
    return FileResponse(path, media_type="font/ttf", headers={"cache-control": "private, max-age=86400"}) if path else nothing()
