"""This file names what a language's TOML must hold: a table for each stage that needs words of the language.

There is one object a language, so tables compare by identity: what follows from one is kept under it, and no thousands of words are
hashed to find it.
"""

from collections.abc import Mapping

from briefing.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
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
    """Words that, capitalised, plainly begin a sentence after an abbreviation ("The", "He"); elided ones with their apostrophe ("L'")."""
    after_ordinal: frozenset[str]
    """Words that begin none after a figure and a full stop, where ordinals are written so ("Mai" in "am 3. Mai")."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CleanWords:
    """For telling an article from what surrounds it. Phrases are lower case."""

    furniture: tuple[str, ...]
    """Whole lines that are never article text ("read more", "advertisement")."""
    furniture_starts: tuple[str, ...]
    """Beginnings of such lines ("sign up for", "follow us")."""
    offers: tuple[str, ...]
    """What sites offer their readers ("newsletter", "sign up"); proves little where the article speaks of it."""
    picture_words: tuple[str, ...]
    """What a gallery numbers ("image" in "Image 2 of 5")."""
    teaser_heads: tuple[str, ...]
    """Lines over a list of other articles ("related stories", "most read")."""
    comment_heads: tuple[str, ...]
    """Lines over what readers wrote ("leave a comment"); a number may stand before."""
    closings: tuple[str, ...]
    """Lines that end a press release's text ("ends", "notes to editors")."""
    opinions: tuple[str, ...]
    """What stands over an article, or before its headline, that is opinion ("comment")."""
    counted_comments: tuple[str, ...]
    """What stands in such a line between the number and the article's title ("responses to")."""
    byline_starts: tuple[str, ...]
    caption_signs: tuple[str, ...]
    """Phrases that mark a photograph's caption or credit."""
    dateline_words: frozenset[str]
    """Words of which a line with a date alone consists: months, days, "updated", "at"."""
    ago: frozenset[str]
    """Those of them that count back from the reader's day ("ago", "yesterday")."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SafetyWords:
    """For telling whether a sentence can stand alone. Lower case; expressions are matched without regard to case."""

    personal: frozenset[str]
    """Pronouns that need a person named before them ("she")."""
    neutral: frozenset[str]
    """Pronouns that need any noun before them ("it", "they")."""
    plural: frozenset[str]
    """Those of them that mean more than one, or a body ("they")."""
    plural_endings: tuple[str, ...]
    """Endings of most nouns in the plural ("s")."""
    possessive: frozenset[str]
    """Those of both that may come before their noun ("after his speech, Reid left")."""
    first_person: frozenset[str]
    """Words of somebody speaking for themselves; outside quotation marks they lean on a speaker."""
    demonstratives: frozenset[str]
    """Words that point back ("this", "those", "such")."""
    here_and_now: tuple[str, ...]
    """Expressions with a demonstrative that need nothing before them ("this week", "those who")."""
    expletives: tuple[str, ...]
    """Expressions whose pronoun stands for nothing ("it is unclear")."""
    connectives: tuple[str, ...]
    """Openings that lean on the sentence before ("in addition")."""
    leaning: tuple[str, ...]
    """Times that only the text around makes clear, wherever they stand ("the next day")."""
    pointers: tuple[str, ...]
    """Expressions that point back wherever they stand ("the latter", "did so")."""
    claims: tuple[str, ...]
    """Openings of a claim that a text repeats to check it ("Claim:")."""
    openings: tuple[str, ...]
    """Openings that mean something told before ("both men", "others")."""
    definite: frozenset[str]
    """Words before such nouns that mean a certain one ("the", "his")."""
    back_references: frozenset[str]
    """Nouns that, after "the" and with no name before them, mean something told before ("decision", "incident")."""
    of_its_own: frozenset[str]
    """Words after such a noun that tell which one is meant ("of", "that")."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SpeechWords:
    """For telling who said what. Lower case."""

    verbs: frozenset[str]
    """Reporting verbs in all their forms ("said", "says", "insisted")."""
    telling: frozenset[str]
    """Those of them that report a whole statement, also without quotation marks."""
    asides: frozenset[str]
    """Words that may stand between a speaker and the verb ("also", "has", "later")."""
    according: tuple[str, ...]
    """Prepositions of attribution ("according to")."""
    that: frozenset[str]
    """Words that begin a reported statement ("that")."""
    pronouns: frozenset[str]
    """Pronouns that can speak."""
    of_bodies: frozenset[str]
    """Those that can mean a body ("it")."""
    addressed: frozenset[str]
    """Verbs of telling after which the hearer stands ("told")."""
    negations: tuple[str, ...]
    """Endings of words that turn a verb into its contrary ("not", "n't")."""
    of_speakers: frozenset[str]
    """Prepositions inside a speaker's words ("a spokesman for")."""
    adverb_endings: tuple[str, ...]
    breaks: frozenset[str]
    """Words before which a speaker's words cannot reach back ("that", "when", "but")."""
    joins: frozenset[str]
    """Words that join two whole clauses ("and", "but")."""
    prepositions: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ActorWords:
    """For finding actors and their roles. Lower case, but for `states`."""

    honorifics: frozenset[str]
    """Words before a person's name that are no role ("mr", "dame")."""
    titles: tuple[str, ...]
    """Words and phrases that stand before a name, are no part of it, and are a role ("secretary of state", "gen")."""
    role_nouns: frozenset[str]
    """Nouns that make a phrase beside a name a role ("leader", "contractor")."""
    body_nouns: frozenset[str]
    """Nouns that say beside a name what kind of organisation it is ("firm", "ministry")."""
    relations: frozenset[str]
    """Those that say too little alone: whose they are is missing ("wife", "opponent"), or who else is ("reps")."""
    masculine: frozenset[str]
    """Words that say of the one they mean or belong to that it is a man ("sir", "husband", "he", "his")."""
    feminine: frozenset[str]
    """The same of a woman ("mrs", "sister", "she", "her")."""
    called_nouns: frozenset[str]
    """Further nouns that, after the article alone, mean a body named before ("the council")."""
    standing_bodies: frozenset[str]
    """Nouns of bodies whose name, where one has one, holds the noun ("council", "hospital"), so that other names mean others."""
    firm_nouns: frozenset[str]
    """Nouns for a firm ("company")."""
    firm_words: frozenset[str]
    """What marks a name as a firm's ("ltd")."""
    the: str
    """The article that means a certain one."""
    role_endings: tuple[str, ...]
    """Endings of such nouns ("ologist")."""
    role_modifiers: frozenset[str]
    """Words inside a role before its noun that are seldom anything else ("former", "housing")."""
    leads: frozenset[str]
    """Verbs after "who" that state a role ("leads", "chairs")."""
    relative: frozenset[str]
    """Words that begin a clause about the noun before ("who")."""
    determiners: frozenset[str]
    slogan_words: frozenset[str]
    """Those of them that stand inside a campaign's name ("our" in "Save Our Library")."""
    links: tuple[str, ...]
    """Small words inside a name between its noun and what follows ("of", "of the")."""
    particles: frozenset[str]
    """Small words inside a person's name ("bin", "van")."""
    name_endings: tuple[str, ...]
    """Endings that a name takes by its case, and which say nothing of who is named ("ой", "ым")."""
    saints: frozenset[str]
    """Words before a saint's name, after whom churches, schools and hospitals are called ("st")."""
    suffixes: frozenset[str]
    """What may follow a surname ("jr", "iii")."""
    organisation_words: frozenset[str]
    """Words inside a name that make it an organisation ("ministry", "party")."""
    body_openers: frozenset[str]
    """Those that begin a body's name without a capital where one follows ("ministère" in "ministère de l'Intérieur")."""
    body_endings: tuple[str, ...]
    """Endings of nouns that are a body's name by themselves, where every noun has a capital ("ministerium")."""
    outlet_words: frozenset[str]
    """Words inside a name that make it a newspaper, station or agency ("gazette", "reuters")."""
    paper_words: frozenset[str]
    """Those of them that, behind a body's name, make it its paper, not the body ("bulletin" in "UTB Bulletin")."""
    group_nouns: frozenset[str]
    """Nouns of people who act or speak without a name ("residents", "police")."""
    at_large: frozenset[str]
    """Those of them that, alone, say nothing of who they are ("people")."""
    group_endings: tuple[str, ...]
    """Endings of more such nouns ("ers")."""
    group_modifiers: frozenset[str]
    """Words before such a noun that say nothing of who they are ("several", "many")."""
    numbers: frozenset[str]
    """Number words."""
    bodies: frozenset[str]
    """Nouns that stand for a state when its adjective goes before ("government", "officials")."""
    place_words: frozenset[str]
    """Words inside a name that make it a place ("airport", "street")."""
    thing_words: frozenset[str]
    """Words that make a name, where they are not the first of several, a law's, a prize's, a contest's or the like ("act", "cup")."""
    things_named: frozenset[str]
    """Words that do so in any place ("hurricane", "operation")."""
    places: frozenset[str]
    """Words before a name that make it a place where something happens ("in", "near")."""
    auxiliaries: frozenset[str]
    """Verbs that follow a subject at once ("has", "will")."""
    verb_endings: tuple[str, ...]
    """Endings that most verbs of a report have ("ed")."""
    possessives: frozenset[str]
    """Signs that make a name a possessor, as a token of their own ("'s")."""
    joins: frozenset[str]
    """Words that join two roles ("and")."""
    participle_endings: tuple[str, ...]
    """Endings of words that look like a noun's modifier and are a verb ("ing")."""
    by: frozenset[str]
    """Words before the one who acts ("by")."""
    states: tuple[str, ...]
    """States, each with its adjective and other forms after a colon ("Canada: Canadian Canadians"), as the language writes them.

    A hyphen stands for a space; "=" marks another name of the state itself ("United Kingdom: =Britain")."""
    dates: frozenset[str]
    """Days and months."""
    infinitives: frozenset[str]
    """Words after which a verb stands ("to")."""
    regions: tuple[str, ...]
    """Parts of states whose names look like a person's ("Virginia"); lower case."""
    parties: frozenset[str]
    """Letters that stand for a party before a place, behind a name ("r" in "Crane, R-Texas, said"); lower case."""
    describing: frozenset[str]
    """Adjectives of faiths, peoples and parts of the world ("islamic", "european"): alone they name nobody."""
    not_names: frozenset[str]
    """Words that are capitalised and name nobody (days, months, "internet")."""
    has_capital_nouns: bool
    """Whether every noun has a capital, so that one capital alone names nobody."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OpenWords:
    """For finding what is still open: caseless regular expressions by kind, most telling first."""

    cues: Mapping[str, tuple[str, ...]]
    """Each makes its sentence an open point."""
    hints: Mapping[str, tuple[str, ...]]
    """Weaker signs: two of them make one, and none counts inside a quotation."""
    settled: tuple[str, ...]
    """Expressions that settle a point ("was later confirmed")."""
    past: tuple[str, ...]
    """How a cue begins that tells of a doubt in the past ("was", "were")."""
    settling: tuple[str, ...]
    """Expressions of a sentence that settles a doubt told before it ("later confirmed", "has been found")."""
    asks: tuple[str, ...]
    """Words that begin an indirect question ("whether", "how many")."""
    asking: tuple[str, ...]
    """Expressions before such a question without which it is none ("unclear", "asked")."""
    ends: tuple[str, ...]
    """Words that, after a comma, end it ("and", "but")."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FigureWords:
    """For finding the numbers that matter. Lower case; numbers in words are in ActorWords."""

    thousands: str
    """The sign between thousands in digits (",")."""
    decimal: str
    """The sign before a fraction (".")."""
    signs: frozenset[str]
    """Signs and codes of money that stand before or after a number ("$", "eur")."""
    money: frozenset[str]
    """Nouns of money ("dollars")."""
    scales: frozenset[str]
    """Words after a number that multiply it ("million")."""
    percent: tuple[str, ...]
    """What makes a number a share ("%", "per cent")."""
    measures: frozenset[str]
    """Units of length, area, weight, power and the like ("kilometres")."""
    durations: frozenset[str]
    """Units of time; a number of them is a figure only where it changes ("from 31 hours to 18")."""
    harmed: frozenset[str]
    """Words for people killed, hurt or gone, after a number or beside one ("dead", "injured")."""
    votes: frozenset[str]
    """Words of a sentence in which "by five to four" or "52-48" counts votes."""
    vague: frozenset[str]
    """Numbers that only say how many about ("dozens")."""
    qualifiers: tuple[str, ...]
    """What a number must not be shown without ("up to", "at least")."""
    between: str
    """The word before a range of two numbers ("between")."""
    ranges: frozenset[str]
    """What joins the two numbers of a range ("to", "-", "and")."""
    changes: str
    """The word before a change from one number to another ("from")."""
    of: frozenset[str]
    """Words between a number and what is counted ("hundreds of workers")."""
    counted: frozenset[str]
    """Nouns of what is counted that do not end like a plural ("sheep"), compounds of them too; people without a name are in ActorWords."""
    uncounted: frozenset[str]
    """Plural-like nouns after a number that count nothing that matters ("times", "pages")."""
    disputes: tuple[str, ...]
    """Caseless expressions that dispute a number told before ("disputes that figure")."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ClauseWords:
    """For lifting one clause out of a sentence. Lower case."""

    cuts: frozenset[str]
    """Words, after a comma, before which a sentence may be cut and neither part changes its meaning ("and")."""
    conditions: frozenset[str]
    """Words that make one clause of a sentence depend on another ("if", "unless")."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class StepWords:
    """For finding what comes next: caseless regular expressions."""

    arranged: tuple[str, ...]
    """What alone makes a sentence a step to come ("is due to", "is scheduled for")."""
    future: tuple[str, ...]
    """What makes it one where it also says when ("will", "plans to")."""
    over: tuple[str, ...]
    """What shows that the step was taken, called off or never set ("was cancelled", "no date")."""
    when: tuple[str, ...]
    """Times to come ("next week", "on Friday", "by the end of September")."""
    near: tuple[str, ...]
    """Times that mean nothing without the day of writing ("tomorrow")."""
    months: tuple[str, ...]
    """The months in order, each with its short forms ("january jan")."""
    dates: tuple[str, ...]
    """Dates with a group "day", a group "month" and a group "year" that may be missing; "{months}" stands for all of them."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NoticeWords:
    """For saying what a text fails to hold: caseless regular expressions."""

    accuses: tuple[str, ...]
    """Expressions that end right before the one who is accused ("accused", "blamed")."""
    accused: tuple[str, ...]
    """Expressions that begin right after the one who is accused ("was accused of")."""
    answers: tuple[str, ...]
    """Signs of an answer or of a refusal to give one, or that none can be given ("denied", "declined to comment", "died")."""
    promises_answer: tuple[str, ...]
    """Headings that promise what somebody says ("response", "reaction")."""
    promises_steps: tuple[str, ...]
    """Headings that promise what is to come ("what comes next")."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """All that the stages know of one language."""

    code: str
    name: str
    direction: str
    """"ltr" or "rtl"."""
    stemmer: str
    """Name of NLTK's Snowball stemmer, or "" where it has none."""
    stop_words: frozenset[str]
    common_words: frozenset[str]
    """Words so frequent in news that two texts sharing them says little ("Tuesday", "officials"); lower case."""
    sentences: SentenceWords
    clean: CleanWords
    safety: SafetyWords
    speech: SpeechWords
    actors: ActorWords
    open: OpenWords
    figures: FigureWords
    clauses: ClauseWords
    steps: StepWords
    notices: NoticeWords
    loaded: frozenset[str]
    """Words that carry a judgement ("slammed", "so-called"); lower case."""
    labels: Mapping[str, str]
    """Our own words on the page, by key; in English where the language has none."""
    gaps: tuple[str, ...]
    """Names of the tables that its file does not hold, or not whole: what is found by them is incomplete."""
