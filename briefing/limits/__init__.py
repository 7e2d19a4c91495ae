"""The most that a piece of work may take, in time and memory."""

from briefing.limits.memory import limit_memory, limited_memory
from briefing.limits.patience import TimeIsUp, patience

__all__ = ["TimeIsUp", "limit_memory", "limited_memory", "patience"]
