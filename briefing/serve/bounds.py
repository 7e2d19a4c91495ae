"""This file holds how much the web page takes: enough for any article, too little to stop the machine."""

TEXT = 1_000_000  # characters of all articles of a briefing; the longest news reports have a tenth of it, and it takes ten seconds
FILE = 20_000_000  # bytes of one file, as many as a fetch takes
REQUEST = 5 * TEXT  # bytes of any other request: that text in UTF-8, and its wishes
HELD = 20 * TEXT  # characters of all files and pages that were read since the start
SOURCES = 60  # articles that are listed at once; a mailbox may hold thousands
THEME_FILE = 200_000  # bytes of one file of a theme
SECONDS = 60.0  # for a page; one takes about one
READING = 60.0  # for a file or an address, whose own limit is half of that
