"""Fetching: a page or feed from the web, politely (robots.txt, one request at a time) and safely (public addresses, bounds)."""
