"""This file turns open points into the outstanding questions of a story."""

from briefing.model.findings import Ask, Story


def questions(story: Story) -> tuple[Ask, ...]:
    """The outstanding questions, most important first, one for each thing asked."""
    return ()
