"""The one place of the web room that reads the clock."""

from datetime import UTC, datetime, timedelta


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def today(zone: str) -> str:
    """The civil day at a fixed offset such as "+05:30", as YYYY-MM-DD."""
    sign = -1 if zone.startswith("-") else 1
    hours, minutes = zone.lstrip("+-").split(":")
    return (now() + sign * timedelta(hours=int(hours), minutes=int(minutes))).date().isoformat()
