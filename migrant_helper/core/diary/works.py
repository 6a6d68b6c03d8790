"""The kinds of work that the law of pay tells apart, by the fact `work`. On the phone as well."""

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
