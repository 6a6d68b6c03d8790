"""What can be written down of a case: the kinds of changes, and the codes that stand in them.

A change is `{"id", "case", "kind", "at", "by", "data"}`: `id` 32 hex digits drawn once, `case` 16, `at` whole
seconds since 1970 in UTC, `by` the 16 hex digits of who wrote it, and `data` as KINDS says. On the phone as well.
"""

# What each kind carries, and of what sort. "text:80" is a text of at most 80 characters, "text+" one
# that is not empty, "said" and "said+" the same typed by somebody, "phone" a number to call: these hold no number
# of an Aadhaar, "name:80" is a text under which a case holds something, "case" the id of a case, "hash" the
# SHA-256 of a photo in hex, "span" what core/cases/spans.py writes, "time" a time of day or empty; "one:x" is one of
# the codes CODES["x"], "some:x" a list of them.
KINDS: dict[str, dict[str, str]] = {
    "opened": {"name": "said+:80", "phone": "phone:20", "lang": "text+:8", "camp": "said:60"},
    "named": {"name": "said+:80", "phone": "phone:20"},
    "consent": {"for": "some:purpose", "until": "day", "words": "text+:20"},
    "journey": {"answers": "texts", "lists": "lists", "steps": "done", "picks": "flags"},
    "step": {"step": "name:80", "state": "one:state", "why": "one:stuck"},
    "paper": {"paper": "name:60", "seen": "flag"},
    "application": {
        "entry": "name:60",
        "state": "one:stage",
        "why": "one:refused",
        "reference": "said:40",
        "on": "day",
        "amount": "count",
    },
    "visit": {"office": "said+:60", "on": "day"},
    "note": {"text": "said+:500"},
    "next": {"on": "day?", "what": "said:120"},
    "photo": {"paper": "name:60", "photo": "hash", "kept": "flag"},
    "household": {"with": "case", "same": "flag"},
    "found": {"entry": "name:60", "what": "one:found", "cause": "text+:80"},
    "handed": {"made": "count", "until": "day"},
    "claimed": {
        "of": "case",
        "issuer": "text:80",
        "kid": "text:8",
        "made": "count",
        "until": "day",
        "steps": "done",
        "entries": "flags",
        "card": "text+:1000",
        "home": "text:10",
        "here": "text:10",
        "sent": "sent",
    },
    "answered": {
        "issuer": "text+:80",
        "kid": "text:8",
        "made": "count",
        "what": "one:answered",
        "on": "day",
        "why": "one:declined",
    },
    "member": {"group": "case", "in": "flag"},
    "pay": {"group": "case", "promised": "span", "days": "span", "paid": "span"},
    "respondent": {
        "group": "case",
        "told": "count",
        "name": "said+:80",
        "firm": "said:80",
        "address": "said:160",
        "site": "said:120",
        "place": "text:10",
        "work": "text:20",
        "skill": "one:skill",
        "entry": "name:60",
        "from": "day",
        "to": "day",
    },
    "hearing": {
        "entry": "name:60",
        "on": "day",
        "time": "time",
        "office": "said:80",
        "where": "said:160",
        "afar": "one:afar",
        "how": "said:160",
    },
    "outcome": {
        "entry": "name:60",
        "hearing": "day",
        "what": "one:outcome",
        "why": "one:ended",
        "on": "day",
        "amount": "count",
    },
    "closed": {"why": "one:closed"},
    "erased": {},
}
# What a change of a kind need not have: older desks do not write it, and nobody does where it would be empty.
MAY_LACK: dict[str, list[str]] = {"claimed": ["home", "here", "sent"], "answered": ["why"]}
# Each of what "sent" lists: an application as another organisation told it.
SENT: dict[str, str] = {
    "entry": "name:60",
    "state": "one:stage",
    "why": "one:refused",
    "reference": "text:40",
    "on": "day",
    "sent": "day?",
    "amount": "count",
}
# Why an office said no.
REFUSED: list[str] = [
    "",
    "not_entitled",
    "papers",
    "late",
    "twice",
    "other_office",
    "not_told",
    "no_proof",
    "absent",
]
CODES: dict[str, list[str]] = {
    "purpose": ["keep", "share", "evidence"],
    "state": ["todo", "doing", "done", "stuck"],
    "stuck": [
        "",
        "papers",
        "office_closed",
        "office_refused",
        "no_answer",
        "money_asked",
        "name_differs",
        "machine",
        "away",
        "other",
    ],
    "stage": ["sent", "granted", "refused", "appealed", "received", "withdrawn"],
    "refused": [*REFUSED],
    "skill": ["", "unskilled", "semi_skilled", "skilled", "highly_skilled"],
    # Whether a hearing may be attended from afar, as the office said.
    "afar": ["not_told", "yes", "no"],
    "outcome": ["paid", "part", "ordered", "refused", "withdrawn", "adjourned"],
    # Why it was refused, and why it was taken back.
    "ended": [
        *REFUSED,
        "settled",
        "afraid",
        "away",
        "costly",
        "own",
    ],
    "found": ["money", "refused"],
    "answered": ["taken", "declined"],
    # Why an organisation could not take a case over.
    "declined": ["", "place", "full", "kind", "other"],
    "closed": ["", "done", "moved", "lost", "unwilling", "handed"],
}
