"""This file tests which characters a plain text's bytes are taken for, and when none are."""

import codecs
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import InputError, inspect
from briefing.ingest import read_bytes
from briefing.ingest._encodings import codec_of, decode, in_utf8

ENGLISH = (
    "The bridge – built in 1954 – will close, the council’s office said. “Nobody will be cut off,” Zoë Brandt said at the café.\r\n"
    "It is not known who will pay the £300,000 that the repairs cost. A spokesman for the ministry declined to comment.\r\n"
)
BY_LANGUAGE = {
    "cp1252 German": "Die Brücke über die Tarn wird für sechs Wochen gesperrt, sagte die Bürgermeisterin. Niemand wird abgeschnitten.",
    "cp1252 French": "Le maire a déclaré que le pont serait fermé pendant six semaines. « Personne ne sera isolé », a-t-elle ajouté.",
    "iso8859-15 French": "Le coût des réparations est estimé à 300 000 € ; le ministère a refusé de répondre à nos questions répétées.",
    "cp1250 Czech": "Starostka řekla, že most bude šest týdnů uzavřen kvůli trhlinám v pilířích. Nikdo nebude odříznut, dodala.",
    "iso8859-2 Polish": "Burmistrz powiedziała, że most zostanie zamknięty na sześć tygodni. Nikt nie zostanie odcięty, dodała.",
    "cp1251 Russian": "Мэр сказала, что мост будет закрыт на шесть недель из-за трещин в опорах. «Никто не будет отрезан», — добавила она.",
    "koi8-r Russian": "Мэр сказала, что мост будет закрыт на шесть недель из-за трещин в опорах.",
    "cp1253 Greek": "Η δήμαρχος είπε ότι η γέφυρα θα κλείσει για έξι εβδομάδες λόγω ρωγμών στους πυλώνες.",
    "cp1254 Turkish": "Belediye başkanı köprünün çatlaklar nedeniyle altı hafta kapatılacağını söyledi. Kimse yalnız kalmayacak, dedi.",
    "cp1255 Hebrew": "ראש העיר אמרה כי הגשר ייסגר לשישה שבועות בגלל סדקים בעמודים, ומעבורת תישא את ההולכים.",
    "cp1256 Arabic": "قالت رئيسة البلدية إن الجسر سيغلق لمدة ستة أسابيع بسبب تشققات في الدعامات.",
    "cp932 Japanese": "町長は、橋脚にひびが見つかったため橋が六週間閉鎖されると述べた。「誰も取り残されない」と語った。",
    "euc-jp Japanese": "町長は、橋脚にひびが見つかったため橋が六週間閉鎖されると述べた。「誰も取り残されない」と語った。",
    "iso2022_jp Japanese": "町長は、橋脚にひびが見つかったため橋が六週間閉鎖されると述べた。",
    "gb18030 Chinese": "市长表示，由于桥墩出现裂缝，大桥将关闭六个星期。她说：“不会有人被隔绝。”",
    "big5 Chinese": "市長表示，由於橋墩出現裂縫，大橋將關閉六個星期。她說：「不會有人被隔絕。」",
    "euc-kr Korean": "시장은 교각에 균열이 발견되어 다리가 6주 동안 폐쇄된다고 말했다. “아무도 고립되지 않을 것”이라고 덧붙였다.",
}


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "cp1252", "mac_roman"]
)
def test_english_with_typographic_signs_is_read_in_every_usual_encoding(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding), "page.txt") == ENGLISH


@pytest.mark.parametrize("mark_and_encoding", [(codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF32_BE, "utf-32-be")])
def test_a_byte_order_mark_says_the_order(mark_and_encoding: tuple[bytes, str]) -> None:
    mark, encoding = mark_and_encoding
    assert decode(mark + ENGLISH.encode(encoding), "page.txt") == ENGLISH


@pytest.mark.parametrize("case", BY_LANGUAGE, ids=lambda case: case.replace(" ", "-"))
def test_the_usual_encodings_of_a_language_are_told_apart(case: str) -> None:
    text = BY_LANGUAGE[case] + "\n"
    assert decode(text.encode(case.partition(" ")[0]), "page.txt") == text


@pytest.mark.parametrize(
    "text", ["naïve", "It’s closed.", "caf\u00e9 au lait", "It costs £300.", "It costs €300 – twice the sum.", "“…”", "Größe"]
)
def test_few_signs_beyond_ascii_are_taken_for_western(text: str) -> None:
    assert decode(text.encode("cp1252"), "page.txt") == text


def test_what_calls_itself_latin_1_has_quotation_marks_and_no_control_characters() -> None:
    assert codec_of("ISO-8859-1") == codec_of("us-ascii") == "cp1252"
    assert in_utf8(b"\x93Closed\x94", "ISO-8859-1").decode("utf-8-sig") == "“Closed”"


@pytest.mark.parametrize("name", ["no-such-thing", "rot13", "zlib", "utf-7", "unicode_escape", "undefined", "a\0b", ""])
def test_what_is_no_encoding_of_text_files_is_none(name: str) -> None:
    assert codec_of(name) is None


def test_one_damaged_byte_in_utf_8_is_told_with_its_line_and_spoils_no_other_word() -> None:
    data = (ENGLISH * 40).encode() + b"Tarn\xe9 Ferry\n"
    with pytest.raises(
        InputError, match=rf"^page.txt: is UTF-8 text, but damaged at line 81, byte 0xe9 at {len(data) - 8}; mend that place"
    ):
        decode(data, "page.txt")


def test_text_in_two_encodings_is_refused() -> None:
    with pytest.raises(InputError, match="damaged at line 3"):
        decode(ENGLISH.encode() + ENGLISH.encode("cp1252"), "page.txt")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"abc\0def", "is a binary file"),
        (b"\x7fELF\0\0" * 9, "is a binary file"),
        (b"\x01\x02\xe9t\xe9", "is a binary file"),
        (bytes(range(256)) * 4, "is a binary file"),
        (b"\xff\xfeA", r"is not UTF-16 text \(byte 0x41 at 2\); save it as UTF-8"),
        (b"\xff\xfeA\0\0\0", "is a binary file"),
        (b"\xff\xfe\0\0AAAA", r"is not UTF-32 text \(byte 0x41 at 4\)"),
        (b"\xef\xbb\xbfna\xefve", r"is not UTF-8 text \(byte 0xef at 5\)"),
        (b"\x81\x8d\x8f\x90\x9d" * 3, r"is in no encoding that we can tell \(line 1, byte 0x81 at 0\); save it as UTF-8"),
    ],
)
def test_what_is_not_wholly_text_in_one_encoding_is_refused_with_the_place(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=f"^page.txt: {says}"):
        decode(data, "page.txt")


def test_what_was_stated_for_a_text_counts_unless_the_bytes_say_otherwise() -> None:
    russian = "Мост закрыт"
    assert in_utf8(russian.encode("koi8-r"), "koi8-r").decode("utf-8-sig") == russian
    assert in_utf8(russian.encode(), "koi8-r") == russian.encode()
    assert in_utf8(russian.encode("utf-16"), "koi8-r") == russian.encode("utf-16")
    assert in_utf8(russian.encode("utf-16-le"), "utf-16-le").decode("utf-8-sig") == russian
    assert in_utf8(russian.encode("koi8-r"), "utf-16-le") == russian.encode("koi8-r")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\f", "\v", "\x85", "\n\r\n"], ids=ascii)
def test_lines_end_however_they_end_and_the_text_keeps_it(end: str) -> None:
    lines = [
        "Bridge at Tarn Ferry Closed",
        "The bridge at Tarn Ferry will close for six weeks from Monday, the district council said on Thursday.",
        "Engineers found cracks in two of its piers, and a ferry will carry walkers and cyclists, Mayor Ilse Brandt said.",
    ]
    text = end.join(lines) + end
    (source,) = read_bytes(text.encode(), "page.txt")
    assert source.text == text
    article = inspect(source).article
    assert [article.words_of(block.span) for block in article.blocks] == lines
    assert [article.words_of(sentence.span) for sentence in article.sentences] == lines[1:]


def test_signs_beyond_the_basic_plane_leave_the_places_right() -> None:
    text = "🚢 The ferry 𝒯arn sails at noon, the mayor’s office said on Monday.\r\nThe bridge is closed until May. 🌉\r\n"
    (source,) = read_bytes(text.encode("utf-16"), "page.txt")
    article = inspect(source).article
    assert article.words_of(article.sentences[0].span).endswith("on Monday.")
    assert source.text == text


@settings(max_examples=200)
@given(st.binary(max_size=400) | st.text(max_size=80).map(lambda text: text.encode("utf-16-le", "replace")))
def test_any_bytes_are_a_text_or_refused_and_the_same_each_time(data: bytes) -> None:
    assert _outcome(data) == _outcome(data)


def _outcome(data: bytes) -> str:
    """The text, or why it is refused; any other exception is a bug."""
    try:
        return decode(data, "page.txt")
    except InputError as error:
        return str(error)


@settings(max_examples=100)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=200))
def test_any_text_in_utf_8_is_read_to_the_letter(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode(), "page.txt") == text


@pytest.mark.parametrize("encoding", ["cp1252", "cp932", "utf-16-le"])
def test_the_time_grows_with_the_text_and_no_faster(encoding: str) -> None:
    text = BY_LANGUAGE["cp932 Japanese"] + "\n" if encoding == "cp932" else ENGLISH
    short, long = (text.encode(encoding) * (size // len(text)) for size in (1_000_000, 5_000_000))
    decode(short, "page.txt")
    assert _seconds(long) < 20 * _seconds(short)


def _seconds(data: bytes) -> float:
    """The least of a few readings."""

    def once() -> float:
        started = time.perf_counter()
        decode(data, "page.txt")
        return time.perf_counter() - started

    return min(once() for _ in range(3))
