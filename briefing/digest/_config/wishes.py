"""This file takes from the settings how a digest is to be made."""

from datetime import datetime

from briefing.digest._config.settings import Settings
from briefing.digest._stories.making import Wishes
from briefing.model.options import Options


def wishes_of(settings: Settings, number: int, now: datetime) -> Wishes:
    """How the issue of that number is to be."""
    digest = settings.digest
    return Wishes(
        title=digest.title,
        language=digest.language,
        number=number,
        stories=digest.stories,
        sources_per_story=digest.sources_per_story,
        options=options_of(settings, now),
    )


def options_of(settings: Settings, now: datetime) -> Options:
    """The options of the briefings in a digest."""
    digest = settings.digest
    templates = settings.beside(digest.templates) if digest.templates else None
    return Options(language=digest.language, theme=digest.theme, templates=templates, paper=digest.paper, as_of=now.date().isoformat())
