"""The kinds of work a person or a firm may name, by the fact `work`. On the phone as well."""

WORKS = (
    "construction",
    "brick_kiln",
    "garment",
    "factory",
    "domestic",
    "agriculture",
    "hotel_shop",
    "transport",
    "tea",
    "other",
)
# Work that an app gives out: told by firms alone.
PLATFORM = "platform"
