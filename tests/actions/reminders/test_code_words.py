"""A code says what it is for: who is talked into telling it should know what it opens."""

import pytest
from sqlalchemy import Engine

from migrant_helper.actions.reminders.prove import Proving, ask_for_proof
from migrant_helper.actions.reminders.silent import Purpose
from migrant_helper.core.reminders.sms import size
from migrant_helper.messaging.texts import CODES, Register
from migrant_helper.store.reminder_tables import Kind, Message
from migrant_helper.store.session import begin
from tests.actions import parts
from tests.actions.parts import NOW, NUMBER, SERVICE

CODE = Message.kind == Kind.CODE
WORDS = {Purpose.SEE: "see or delete", Purpose.ERASE: "see or delete"}


def test_a_code_for_reminders_says_so(engine: Engine) -> None:
    parts.asked(engine, lang="en")

    assert "for date reminders" in parts.bodies(engine, CODE)[0]


@pytest.mark.parametrize("purpose", WORDS)
def test_a_code_that_opens_what_is_kept_says_so(engine: Engine, purpose: Purpose) -> None:
    with begin(engine) as session:
        ask_for_proof(session, SERVICE, Proving(NUMBER, "IN", purpose, "en", ""), now=NOW)
    [body] = parts.bodies(engine, CODE)

    assert WORDS[purpose] in body
    assert "tell it to nobody" in body


@pytest.mark.parametrize("lang", ["en", "hi", "ne", "ur", "bn"])
@pytest.mark.parametrize("what", CODES)
def test_each_has_words_of_its_own_and_few_segments(lang: str, what: str) -> None:
    said = SERVICE.texts.code(lang, "123456", what=what)

    assert "123456" in said
    assert size(said).segments <= 3
    assert len({SERVICE.texts.code(lang, "1", what=one) for one in CODES}) == len(CODES)


def test_a_register_takes_each_of_them() -> None:
    few = Register(brand="Ajeevika", variables=1, longest=40)

    assert set(CODES) <= set(few.texts())
