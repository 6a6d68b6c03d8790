"""Yes and no as a question wants them, in a language that says them by the verb of the question."""

# By language: how a question ends, then its yes and its no.
BY_END = {"ne": {" छ?": ("छ", "छैन")}}


def answers(lang: str, asked: str) -> dict[str, str]:
    """The two answers to that question, {"true", "false"}; none where the language's own yes and no
    fit."""
    for end, (yes, no) in BY_END.get(lang, {}).items():
        if asked.endswith(end):
            return {"true": yes, "false": no}
    return {}
