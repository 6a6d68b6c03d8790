"""The one place of the web room that reads the clock."""

from datetime import UTC, datetime, timedelta


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def today(zone: str) -> str:
    """The civil day at a fixed offset such as "+05:30", as YYYY-MM-DD."""
    return day_and_minute(zone)[0]


def day_and_minute(zone: str) -> tuple[str, int]:
    """That day, and how many minutes of it are over."""
    sign = -1 if zone.startswith("-") else 1
    hours, minutes = zone.lstrip("+-").split(":")
    there = now() + sign * timedelta(hours=int(hours), minutes=int(minutes))
    return there.date().isoformat(), there.hour * 60 + there.minute
