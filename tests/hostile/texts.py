"""This file makes plain texts that mean harm: each a name and what makes its bytes."""

from collections.abc import Callable, Mapping

MILLION = 1_000_000
SENTENCE = "The Venn harbour board said on Monday that the quay would close. "


def repeated(piece: str, length: int = MILLION, start: str = "", end: str = "") -> Callable[[], bytes]:
    """Makes a text of so many characters, of one piece again and again between a start and an end."""
    return lambda: (start + piece * (length // len(piece)) + end).encode("utf-8", "surrogatepass")


CASES: Mapping[str, Callable[[], bytes]] = {
    "no-space.txt": repeated("a"),
    "capitals-without-space.txt": repeated("A"),
    "digits.txt": repeated("1"),
    "numbers.txt": repeated("1,"),
    "stops.txt": repeated("."),
    "initials.txt": repeated("A. "),
    "titles.txt": repeated("Dr. "),
    "names.txt": repeated("Ottoline Krey "),
    "names-joined.txt": repeated("Krey of the Vaile and "),
    "said.txt": repeated("said "),
    "commas.txt": repeated("Aa, "),
    "opening-quotes.txt": repeated("“"),
    "quotes-of-words.txt": repeated("“a "),
    "straight-quotes.txt": repeated('" '),
    "apostrophes.txt": repeated("’s "),
    "brackets.txt": repeated("("),
    "brackets-of-words.txt": repeated("[a "),
    "addresses.txt": repeated("http://a.b/"),
    "mails.txt": repeated("a@b "),
    "line-breaks.txt": repeated("\n", end=SENTENCE),
    "spaces.txt": repeated(" ", end=SENTENCE),
    "space-lines.txt": repeated(" \n", end=SENTENCE),
    "no-break-spaces.txt": repeated("\u00a0", end=SENTENCE),
    "form-feeds.txt": repeated("\f" + SENTENCE, 200_000),
    "nul-signs.txt": repeated("\0", 10_000, start=SENTENCE, end=SENTENCE),
    "control-signs.txt": repeated("\x1b[2J\x07\x08" + SENTENCE, 200_000),
    "lone-surrogates.txt": repeated("\ud800 \udfff ", start=SENTENCE, end=SENTENCE),
    "right-to-left-marks.txt": repeated("\u202e\u2067" + SENTENCE, 200_000),
    "zero-width.txt": repeated("\u200b\u200d\ufeff", end=SENTENCE),
    "combining.txt": repeated("\u0301", start="The harbo", end="ur closes on Monday, the board said."),
    "emoji.txt": repeated("👩‍👩‍👧‍👦"),
    "headings.txt": repeated("Who Pays?\n\n" + SENTENCE + "\n\n"),
    "only-headings.txt": lambda: "\n\n".join(f"What Comes Next in Part {number}" for number in range(100_000)).encode(),
    "list.txt": repeated("• The quay closes.\n"),
    "short-lines.txt": repeated("a\n"),
    "teasers.txt": repeated("Related stories\nChoir wins the prize\n"),
    "many-sentences.txt": lambda: "\n".join(SENTENCE.replace("Monday", f"day {number}") for number in range(15_000)).encode(),
    "same-sentence.txt": repeated(SENTENCE + "\n"),
    "quotations.txt": repeated("“We asked,” Ottoline Krey said. “It is late,” he said.\n"),
    "questions.txt": repeated("It is unclear whether the union would agree. Who will pay?\n"),
    "figures.txt": repeated("Up to $1.4 billion, or 62 per cent, was lost in 2024, she said.\n"),
    "no-case.txt": repeated("港口将于周一关闭，委员会说。"),
    "hebrew.txt": repeated("הנמל ייסגר ביום שני, אמרה המועצה. "),
    "arabic.txt": repeated("قال المجلس إن الميناء سيغلق يوم الاثنين. "),
    "russian.txt": repeated("Совет заявил в понедельник, что порт закроют. "),
    "german.txt": repeated("Der Rat sagte am Montag, dass der Hafen schließt. "),
    "random-bytes.txt": lambda: bytes((number * number * 7 + number // 3) % 256 for number in range(MILLION)),
    "half-utf-16.txt": lambda: b"\xff\xfe" + (SENTENCE * 1000).encode("utf-16-le") + b"\x00",
    "odd-utf-32.txt": lambda: b"\xff\xfe\x00\x00" + b"\x00\x00\x11\x00" * 200_000,
    "empty.txt": lambda: b"",
    "one-byte.txt": lambda: b"\x80",
    "too-long.txt": repeated(SENTENCE + "\n", 8 * MILLION),
}
