"""This file tests that a quotation in a script without capitals has its speaker where one is named beside it, and only there."""

import pytest

from briefing import Options, Source, inspect

TEXTS = {
    "ar": (
        "أغلق مجلس ميناء سارن الرصيف الشرقي في تشرين الأول.\n\n{}\n\nيجتمع المجلس مرة أخرى يوم الثلاثاء في المدينة.",
        "وقال نقيب الصيادين حسن البحري: «المياه المالحة التي تخرج من المحطة ستقتل الأسماك في الخليج».",
        "«المياه المالحة التي تخرج من المحطة ستقتل الأسماك في الخليج».",
    ),
    "he": (
        "רשות הנמל של סארן סגרה את הרציף המזרחי בחודש אוקטובר.\n\n{}\n\nהמועצה תתכנס שוב ביום שלישי בעיר.",
        '"אי אפשר להפעיל רכבות ריקות לאורך כל החורף", אמר ברקאי.',
        '"אי אפשר להפעיל רכבות ריקות לאורך כל החורף."',
    ),
    "zh": (
        "青岚市政府星期五宣布，将于明年三月拆除望江桥。\n\n{}\n\n市政府将在十月再次开会讨论补偿。",
        "“修复只需要一亿二千万元，而且可以再用五十年，”沈若兰说。",
        "“修复只需要一亿二千万元，而且可以再用五十年，”他说。",
    ),
}


def _why(code: str, sentence: str) -> str:
    read = inspect(Source.from_text(TEXTS[code][0].format(sentence)), Options(language=code))
    place = TEXTS[code][0].index("{")
    number = next(number for number, one in enumerate(read.article.sentences) if one.span.start >= place)
    return read.findings.unsafe[number]


@pytest.mark.parametrize("code", TEXTS)
def test_a_quotation_with_a_name_beside_it_may_stand_alone(code: str) -> None:
    assert _why(code, TEXTS[code][1]) == ""


@pytest.mark.parametrize("code", TEXTS)
def test_a_quotation_without_a_name_may_not(code: str) -> None:
    assert _why(code, TEXTS[code][2]) == "no speaker"
