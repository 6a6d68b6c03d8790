"""When a change was said, as people there say it.

On the phone as well; kept the same by tests/vectors/changes.json.
"""

from migrant_helper.core.words.days import add_days

# India's clock is ahead of UTC by so much, Nepal's by a quarter of an hour more.
AHEAD_SECONDS = 19_800
_DAY = 86_400


def day_of(at: int) -> str:
    """The day in India of a change's time."""
    return add_days("1970-01-01", (at + AHEAD_SECONDS) // _DAY)


def minute_of(at: int) -> str:
    """The time of day in India: "14:05"."""
    minutes = (at + AHEAD_SECONDS) % _DAY // 60
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
