"""What an unexpected failure leaves in the log."""

import logging

import pytest

from migrant_helper.web.quiet import Quiet

ANSWERS = {"home": "IN-KL", "income": "4711"}


def told(answers: dict[str, str]) -> str:
    try:
        return answers[answers["home"]]
    except KeyError as inner:
        raise ValueError(f"earns {answers['income']}") from inner


def test_a_failure_is_logged_with_its_place_and_without_its_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    app = Quiet(__name__)
    app.add_url_rule("/<lang>/check", "check", lambda lang: told(ANSWERS), methods=["POST"])

    with caplog.at_level(logging.DEBUG):
        answer = app.test_client().post("/hi/check", data={"f.home": "IN-KL"})

    assert answer.status_code == 500
    assert "ValueError in POST check" in caplog.text
    assert "in told" in caplog.text
    assert "4711" not in caplog.text
    assert "IN-KL" not in caplog.text
