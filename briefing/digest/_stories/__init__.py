"""Stories: the day's articles by event, ranked and briefed."""
