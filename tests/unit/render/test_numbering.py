from briefing.model.document import Excerpt
from briefing.render._page.numbering import Numbering, printable
from briefing.render._page.strip import draw
from tests.pages.factory import Part, briefing_of, excerpt

TEXT = "It rained. It blew hard. It stopped."
ONE = Numbering(briefing_of([Part("Weather", TEXT)]).sources, "ltr")
TWO = Numbering(briefing_of([Part("Weather", TEXT)], [Part("Roads", "The road is shut. Nobody came.")]).sources, "ltr")


def test_an_excerpt_bears_the_number_of_its_sentence() -> None:
    assert ONE.reference(excerpt([ONE.sources[0].text], "blew hard")) == "2"


def test_an_excerpt_of_several_sentences_bears_the_first_and_the_last() -> None:
    assert ONE.reference(excerpt([ONE.sources[0].text], "It blew hard. It stopped.")) == "2–3"


def test_of_several_sources_each_has_its_letter() -> None:
    assert TWO.reference(excerpt([card.text for card in TWO.sources], "Nobody came.")) == "B2"


def test_a_heading_has_no_number() -> None:
    assert ONE.reference(Excerpt("Weather", 0, 0, 7)) == ""


def test_the_mark_binds_the_last_word_and_where_no_spaces_part_words_the_last_signs() -> None:
    western, chinese = ONE.words(Excerpt("It rained hard.", 0, 0, 15)), ONE.words(Excerpt("每天有五万辆汽车经过望江桥。", 0, 0, 14))
    assert (western.start, western.gap, western.last) == ("It rained", " ", "hard.")
    assert (chinese.start, chinese.gap, chinese.last) == ("每天有五万辆汽车经过望", "", "江桥。")


def test_only_words_that_run_the_other_way_say_so() -> None:
    assert ONE.turned("“Rain”") == ""
    assert ONE.turned("1. مطر") == "rtl"
    assert Numbering((), "rtl").turned("Rain") == "ltr"
    assert Numbering((), "rtl").turned("… 12") == ""


def test_what_no_font_can_show_is_replaced() -> None:
    assert printable("a\ud800b\x00c\nd") == "a\ufffdb\ufffdc\nd"


def test_the_strip_shows_each_sentence_of_a_short_text() -> None:
    bars = draw(4, kept=[0, 2], beside=[2, 3])
    assert [bar.fate for bar in bars] == ["kept", "left", "kept", "beside"]


def test_the_strip_joins_the_sentences_of_a_long_text() -> None:
    bars = draw(1000, kept=range(10), beside=[500])
    assert [bar.fate for bar in bars] == ["kept", "left", "beside", "left"]
    assert sum(bar.width for bar in bars) == 100.0
