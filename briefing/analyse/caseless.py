"""This file tells whether a quotation has its speaker beside it where names have no capitals to tell them by."""

import re
from collections.abc import Iterable

from briefing.language.tables import Language
from briefing.language.terms import is_spaced

_PART = re.compile(r"[^\n,.:;!?،؛，。：；！？、—–|]+")  # matches "أمر كذا" and "陆正平说", not the signs between them
_LEAST = 2  # signs of a name where no spaces part the words


def names_speaker(outside: Iterable[str], language: Language) -> bool:
    """Whether any of the stretches around a quotation has a verb of speech and whose it is; never where names have capitals."""
    stretches = list(outside)
    if any(text.lower() != text.upper() for text in stretches):
        return False
    return any(_is_tag(part, language) for text in stretches for part in _PART.findall(text))


def _is_tag(part: str, language: Language) -> bool:
    words, small = language.speech, language.speech.pronouns | language.safety.personal | language.speech.asides | language.stop_words
    if is_spaced(part):
        found = part.split()
        return not words.verbs.isdisjoint(found) and any(word not in words.verbs | small for word in found)
    verb = next((verb for verb in sorted(words.verbs, key=len, reverse=True) if part.strip().endswith(verb)), "")
    named = part.strip().removesuffix(verb)
    return bool(verb) and len(named) >= _LEAST and not named.startswith(tuple(small - {""}))
