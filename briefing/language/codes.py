"""This file knows the codes of languages: their names in English, and which run from right to left."""

from briefing.errors import OptionError
from briefing.registry import unknown

# ISO 639-1, in English, as the standard names them (the shortest form of each).
_NAMES = """
aa Afar; ab Abkhazian; ae Avestan; af Afrikaans; ak Akan; am Amharic; an Aragonese; ar Arabic; as Assamese; av Avaric; ay Aymara;
az Azerbaijani; ba Bashkir; be Belarusian; bg Bulgarian; bi Bislama; bm Bambara; bn Bengali; bo Tibetan; br Breton; bs Bosnian;
ca Catalan; ce Chechen; ch Chamorro; co Corsican; cr Cree; cs Czech; cu Church Slavic; cv Chuvash; cy Welsh; da Danish; de German;
dv Divehi; dz Dzongkha; ee Ewe; el Greek; en English; eo Esperanto; es Spanish; et Estonian; eu Basque; fa Persian; ff Fulah;
fi Finnish; fj Fijian; fo Faroese; fr French; fy Western Frisian; ga Irish; gd Scottish Gaelic; gl Galician; gn Guarani; gu Gujarati;
gv Manx; ha Hausa; he Hebrew; hi Hindi; ho Hiri Motu; hr Croatian; ht Haitian; hu Hungarian; hy Armenian; hz Herero; ia Interlingua;
id Indonesian; ie Interlingue; ig Igbo; ii Sichuan Yi; ik Inupiaq; io Ido; is Icelandic; it Italian; iu Inuktitut; ja Japanese;
jv Javanese; ka Georgian; kg Kongo; ki Kikuyu; kj Kuanyama; kk Kazakh; kl Greenlandic; km Khmer; kn Kannada; ko Korean; kr Kanuri;
ks Kashmiri; ku Kurdish; kv Komi; kw Cornish; ky Kyrgyz; la Latin; lb Luxembourgish; lg Ganda; li Limburgish; ln Lingala; lo Lao;
lt Lithuanian; lu Luba-Katanga; lv Latvian; mg Malagasy; mh Marshallese; mi Maori; mk Macedonian; ml Malayalam; mn Mongolian;
mr Marathi; ms Malay; mt Maltese; my Burmese; na Nauru; nb Norwegian Bokmål; nd North Ndebele; ne Nepali; ng Ndonga; nl Dutch;
nn Norwegian Nynorsk; no Norwegian; nr South Ndebele; nv Navajo; ny Chichewa; oc Occitan; oj Ojibwa; om Oromo; or Odia; os Ossetian;
pa Punjabi; pi Pali; pl Polish; ps Pashto; pt Portuguese; qu Quechua; rm Romansh; rn Rundi; ro Romanian; ru Russian; rw Kinyarwanda;
sa Sanskrit; sc Sardinian; sd Sindhi; se Northern Sami; sg Sango; si Sinhala; sk Slovak; sl Slovenian; sm Samoan; sn Shona; so Somali;
sq Albanian; sr Serbian; ss Swati; st Southern Sotho; su Sundanese; sv Swedish; sw Swahili; ta Tamil; te Telugu; tg Tajik; th Thai;
ti Tigrinya; tk Turkmen; tl Tagalog; tn Tswana; to Tonga; tr Turkish; ts Tsonga; tt Tatar; tw Twi; ty Tahitian; ug Uighur; uk Ukrainian;
ur Urdu; uz Uzbek; ve Venda; vi Vietnamese; vo Volapük; wa Walloon; wo Wolof; xh Xhosa; yi Yiddish; yo Yoruba; za Zhuang; zh Chinese;
zu Zulu
"""
_BY_CODE = dict(entry.strip().split(" ", 1) for entry in _NAMES.split(";"))
_FORMER = {"iw": "he", "ji": "yi", "in": "id"}  # codes that the standard has withdrawn and that files still bear
_RIGHT_TO_LEFT = frozenset(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"])
_LONG = 3  # letters of a code of ISO 639-3, which has a code for every language


def plain(code: str) -> str | None:
    """The language of a code without its country or script ("pt" of "pt-BR"), or None where it is no code of a language."""
    language = code.strip().replace("_", "-").partition("-")[0].lower()
    language = _FORMER.get(language, language)
    is_long = len(language) == _LONG and language.isascii() and language.isalpha()
    return language if language in _BY_CODE or is_long else None


def checked(code: str, known: tuple[str, ...]) -> str:
    """The same, for a code that somebody asked for.

    Raises:
        OptionError: it is none; the message lists the `known` ones, which have rules of their own.
    """
    language = plain(code)
    if language is None:
        raise OptionError(f"{unknown('language', code, known)}; any other code of ISO 639, such as fi, is read without rules of its own")
    return language


def name_of(code: str) -> str:
    """The language's English name, or its code where that is all there is."""
    return _BY_CODE.get(code, code)


def direction_of(code: str) -> str:
    """How the language runs: "ltr" or "rtl"."""
    return "rtl" if code in _RIGHT_TO_LEFT else "ltr"
