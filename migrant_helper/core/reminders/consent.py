"""Which words a person agrees to when they ask to be reminded.

Server only.
"""

# The words a person ticks have a version, kept with the consent: a new text is a new version.
CONSENT_VERSION = "reminders-1"
