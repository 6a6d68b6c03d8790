"""What `make bench` holds the engine to: ratios to a peer in the same rounds, which a busy machine
leaves as they are.

Some were asked for in milliseconds. Each became the peer's processor time for a person, measured
on two cores with little else to do, over those milliseconds: json-logic-qubit takes 4.4 ms on W1
and 118 ms on W2, json-logic-js 0.65 and 20.5. Asked for were, in Python, reasons within 1.0 ms and
the next question within 0.2 ms on W1 and 5 ms on W2; in JavaScript 0.3, 1.0 and 5 ms.
"""

from dataclasses import dataclass

SHOWN = 30
# From an answer to the response in the worker: the median on an idle core.
WORKER_MS = 8


@dataclass(frozen=True)
class Target:
    """The peer takes at least so many times as long as `ours`."""

    what: str
    workload: str
    ours: str
    peer: str
    least: float


PEERS = {
    "Python": ("json-logic-qubit", "openfisca-core"),
    "JavaScript": ("json-logic-js", "publicodes"),
}
LEAST = {
    "Python": {"outcomes": 30, "reasons": 4.4, "question": 22, "question on W2": 24},
    "JavaScript": {"outcomes": 15, "reasons": 2.2, "question": 0.65, "question on W2": 4.1},
}


def targets(language: str) -> list[Target]:
    """The targets of the engine in one language."""
    logic, other = PEERS[language]
    least = LEAST[language]
    rows = (
        ("W1 outcomes", "outcomes", logic, least["outcomes"]),
        ("W1 outcomes", "outcomes", other, least["outcomes"]),
        (f"W1 with reasons for {SHOWN}", "reasons", logic, least["reasons"]),
        ("W1 next question (30 % known)", "question", logic, least["question"]),
        ("W2 outcomes", "outcomes", logic, 1),
        ("W2 next question (30 % known)", "question", logic, least["question on W2"]),
        ("W2 answer by answer", "one more", "from scratch", 5),
    )
    return [
        Target(f"{language}: {what} / {peer}", what[:2], ours, peer, at_least)
        for what, ours, peer, at_least in rows
    ]
