"""This file names what a language's TOML must hold: a table for each stage that needs words of the language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceWords:
    """For splitting text into sentences. Abbreviations are written with their full stops."""

    before_name: frozenset[str]
    """Never end a sentence ("Mr.", "Gen.")."""
    before_number: frozenset[str]
    """End none where a number follows ("No.", "Jan.")."""
    may_end: frozenset[str]
    """End one only where the next word plainly begins a sentence ("U.S.", "Inc.", "p.m.")."""
    never_end: frozenset[str]
    """Others that end none ("e.g.", "vs.")."""
    starters: frozenset[str]
    """Words that, capitalised, plainly begin a sentence after an abbreviation ("The", "He")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanWords:
    """For telling an article from what surrounds it. Phrases are lower case."""

    furniture: tuple[str, ...]
    """Whole lines that are never article text ("read more", "advertisement")."""
    furniture_starts: tuple[str, ...]
    """Beginnings of such lines ("sign up for", "follow us")."""
    teaser_heads: tuple[str, ...]
    """Lines over a list of other articles ("related stories", "most read")."""
    byline_starts: tuple[str, ...]
    caption_signs: tuple[str, ...]
    """Phrases that mark a photograph's caption or credit."""
    dateline_words: frozenset[str]
    """Words of which a line with a date alone consists: months, days, "updated", "at"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyWords:
    """For telling whether a sentence can stand alone. Lower case."""

    pronouns: frozenset[str]
    """Third-person pronouns that need somebody named before them."""
    demonstratives: frozenset[str]
    """Words that point back ("this", "those", "such")."""
    connectives: tuple[str, ...]
    """Openings that lean on the sentence before ("however", "in addition")."""
    relative_times: tuple[str, ...]
    """Times that only the text around makes clear ("the next day", "hours later")."""
    back_references: frozenset[str]
    """Nouns that, after "the", usually name something told before ("decision", "incident")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechWords:
    """For telling who said what. Lower case."""

    verbs: frozenset[str]
    """Reporting verbs in all their forms ("said", "says", "insisted")."""
    according: tuple[str, ...]
    """Prepositions of attribution ("according to")."""
    pronouns: frozenset[str]
    """Pronouns that can speak."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorWords:
    """For finding actors and their roles."""

    titles: frozenset[str]
    """Words that stand before a name and are no part of it ("President", "Gen.", "spokesman"); matched without case."""
    role_nouns: frozenset[str]
    """Nouns that make a phrase beside a name a role ("leader", "chief"); lower case."""
    organisation_words: frozenset[str]
    """Words inside a name that make it an organisation ("Ministry", "Party")."""
    group_nouns: frozenset[str]
    """Plural nouns that act or speak without a name ("residents", "dock workers"); lower case."""
    place_words: frozenset[str]
    """Words inside a name that make it a place ("Airport", "Street")."""
    states: frozenset[str]
    """Names of states."""
    not_names: frozenset[str]
    """Capitalised words that name nobody (days, months, "Mr")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWords:
    """For finding what is still open: regular expressions by kind, most telling first."""

    cues: Mapping[str, tuple[str, ...]]
    settled: tuple[str, ...]
    """Expressions that settle a point ("was later confirmed")."""
    asks: tuple[str, ...]
    """Words that begin an indirect question ("whether", "how many")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """All that the stages know of one language."""

    code: str
    name: str
    direction: str
    """"ltr" or "rtl"."""
    stemmer: str
    """Name of NLTK's Snowball stemmer."""
    stop_words: frozenset[str]
    common_words: frozenset[str]
    """Words so frequent in news that two texts sharing them says little ("Tuesday", "officials"); lower case."""
    sentences: SentenceWords
    clean: CleanWords
    safety: SafetyWords
    speech: SpeechWords
    actors: ActorWords
    open: OpenWords
    loaded: frozenset[str]
    """Words that carry a judgement ("slammed", "so-called"); lower case."""
    labels: Mapping[str, str]
    """Our own words on the page, by key."""
