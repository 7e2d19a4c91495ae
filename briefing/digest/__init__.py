"""Digests: the day's articles as stories, briefed, put together and sent."""
