"""The table of core/words/bikram.py, made once at build time of the calendar that a library keeps."""

from datetime import timedelta
from typing import Any

import nepali_datetime


def bikram() -> dict[str, Any]:
    """{"year": the first year, "first": its first day, "months": a digit for each month's length}."""
    first, last = nepali_datetime.MINYEAR, nepali_datetime.MAXYEAR
    begins = [
        nepali_datetime.date(year, month, 1).to_datetime_date()
        for year in range(first, last + 1)
        for month in range(1, 13)
    ]
    ends = [*begins[1:], nepali_datetime.date.max.to_datetime_date() + timedelta(days=1)]
    lengths = [(end - begin).days for begin, end in zip(begins, ends, strict=True)]
    months = "".join(str(length - 29) for length in lengths)
    return {"year": first, "first": begins[0].isoformat(), "months": months}
