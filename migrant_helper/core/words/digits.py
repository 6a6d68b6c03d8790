"""The digits of fifteen scripts as those of English, for `str.translate`. On the phone as well."""

# The zeros of Arabic, Urdu, Hindi, Bengali, Punjabi, Gujarati, Odia, Tamil, Telugu, Kannada,
# Malayalam, Thai, Lao, Burmese and Khmer; the nine other digits follow each.
_ZEROS = (
    *(0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6),
    *(0x0D66, 0x0E50, 0x0ED0, 0x1040, 0x17E0),
)
DIGITS = {zero + digit: str(digit) for zero in _ZEROS for digit in range(10)}
