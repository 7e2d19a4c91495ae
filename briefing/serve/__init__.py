"""The local web page: paste an article, see its page, make it yours."""

from briefing.serve.running import Settings, serve

__all__ = ["Settings", "serve"]
