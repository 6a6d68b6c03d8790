"""A report of an error, as a form sends it: its words as far as their field goes, an entry that is held."""

from pathlib import Path

import pytest
from flask import Flask

from migrant_helper import paths
from migrant_helper.actions import reports as actions
from migrant_helper.store.session import begin
from migrant_helper.web.locale import add_babel
from migrant_helper.web.public import reports
from migrant_helper.web.site import Site
from tests.actions import parts
from tests.actions.parts import Carrier
from tests.store import databases


@pytest.mark.parametrize(("about", "scheme"), [("in-onorc", "in-onorc"), ("in-gone", "")])
def test_of_a_report_its_field_s_length_and_an_entry_that_is_held_are_kept(
    site: Site, tmp_path: Path, about: str, scheme: str
) -> None:
    with databases.upgraded("sqlite", tmp_path) as engine:
        app = Flask(__name__)
        add_babel(app, site.uis, paths.BUILD / "translations")
        app.register_blueprint(reports.blueprint(site, parts.on(engine, Carrier())))
        fields = {"about": about, "words": "ख" * 5000, "f.home": "IN-BR"}
        answer = app.test_client().post("/hi/wrong/send", data=fields)
        with begin(engine) as session:
            [kept] = actions.reports(session)

    assert answer.status_code == 200
    assert (kept.scheme, kept.lang, kept.words) == (scheme, "hi", "ख" * 500)
