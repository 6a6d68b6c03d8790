"""The one place where the command line reads the clock: the default of every `--as-of`."""

from datetime import UTC, datetime, timedelta

# One fixed offset a country, as in schemes/places.yaml; a command works without that file.
_OFFSETS = {"IN": timedelta(hours=5, minutes=30), "NP": timedelta(hours=5, minutes=45)}


def today(country: str) -> str:
    """Today in the country's time zone, as YYYY-MM-DD; in UTC for a country without one."""
    return (datetime.now(UTC) + _OFFSETS.get(country, timedelta())).date().isoformat()
