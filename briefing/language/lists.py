"""This file knows the mark with which an item of a list begins."""

import re

LIST_MARK = re.compile(r"(?: [-*•‣▪◦–·] | \(?\d{1,2}[.)] ) \s+ (?=\S)", re.VERBOSE)  # matches "• " and "1. ", not "12.5 tons"
