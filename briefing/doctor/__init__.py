"""The doctor: whether this machine has what the program needs, and how to get what it lacks."""

from briefing.doctor.examination import examine
from briefing.doctor.finding import Finding

__all__ = ["Finding", "examine"]
