"""The cases in numbers over HTTP: counted, drawn, and as files in which nothing is a formula."""

import csv
import io
import re
import sys
import zipfile
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from migrant_helper.actions.desk import cases, people
from migrant_helper.actions.desk.sign_in import Try, join
from migrant_helper.actions.service import Service
from migrant_helper.store.desk.tables import Member, Role
from migrant_helper.store.session import begin
from migrant_helper.web.desk.charts import picture
from migrant_helper.web.desk.figures import Table
from migrant_helper.web.desk.sheets import csv_of, safe, xlsx_of

LANGUAGES = ["en", "hi", "ne", "ur", "bn"]
PERSON, WORKER = "Rahima Bibi", "Asha Kumari"
FORMULA = '=HYPERLINK("http://elsewhere.example","x")'
CELLS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True)
class Supervisor:
    """Somebody who is signed in, whose organisation has two cases."""

    client: FlaskClient
    service: Service
    token: str
    worker: Member

    def get(self, path: str, lang: str = "en") -> TestResponse:
        headers = {"Cookie": f"desk={self.token}", "Accept-Language": "bn"}
        return self.client.get(f"/desk/{lang}/{path}", headers=headers)

    def say(self, case: str, kind: str, **data: Any) -> None:
        draft = {"case": case, "kind": kind, "data": data}
        with begin(self.service.engine) as session:
            taken = cases.write(session, self.service, self.worker, [draft])
        assert taken.refused == {}


@pytest.fixture(scope="module")
def supervisor(client: FlaskClient) -> Supervisor:
    service = client.application.extensions["service"]
    made = {}
    with begin(service.engine) as session:
        place = people.add_organisation(session, "Counting", "IN-RJ", now=service.now()).id
        for name, role in ((WORKER, Role.FIELD_WORKER), ("Sita", Role.SUPERVISOR)):
            about = Member(
                organisation=place, handle=f"counts-{name[:4].lower()}", name=name, role=role
            )
            made[role] = people.add_member(session, service, about, by=people.OPERATOR)
    token = join(service, Try(made[Role.SUPERVISOR].code, "47110815", "Chrome", "203.0.113.51"))
    found = Supervisor(client, service, str(token), made[Role.FIELD_WORKER].member)
    for number in (1, 2):
        case = f"{number:016x}"
        found.say(case, "opened", name=PERSON, phone="9812345678", lang="hi", camp="Kadodara")
        found.say(case, "consent", **{"for": ["keep"], "until": "2037-01-01", "words": "1"})
    came = {"why": "", "reference": "", "on": "2026-11-01"}
    found.say(f"{1:016x}", "application", entry="in-epf", state="received", amount=12000, **came)
    found.say(f"{1:016x}", "application", entry=FORMULA, state="received", amount=1, **came)
    found.say(f"{2:016x}", "application", entry="in-epf", state="received", amount=0, **came)
    found.say(f"{2:016x}", "application", entry="in-bocw", state="received", amount=0, **came)
    found.say(f"{2:016x}", "step", step="in-onorc", state="stuck", why="machine")
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_has_tables_and_charts_in_the_language_of_its_address(
    supervisor: Supervisor, lang: str
) -> None:
    page = supervisor.get("numbers", lang)
    words = {"en": "The machine does not work", "hi": "मशीन", "ne": "मेसिन", "ur": "مشین"}

    assert page.status_code == 200
    # Nobody's next day is over: nothing to draw of who may need help.
    assert (page.text.count("<table"), page.text.count('<img class="mh-chart"')) == (5, 4)
    assert (WORKER in page.text, "₹12,000" in page.text.replace("\u00a0", "")) == (True, True)
    assert words.get(lang, "মেশিন") in page.text
    assert PERSON not in page.text
    # On a narrow screen each cell of a wide table stands under its column's name.
    assert page.text.count(' class="mh-stacked">') == 2
    assert "data-name" in page.text


def test_a_chart_has_no_script_and_fetches_nothing(supervisor: Supervisor) -> None:
    page = supervisor.get("numbers").text
    pictures = [unquote(one) for one in re.findall(r'src="data:image/svg\+xml,([^"]+)"', page)]

    assert len(pictures) == 4
    for one in pictures:
        # By its maker, with nothing of ours that anybody typed unescaped.
        tree = ET.fromstring(one)
        kinds = {part.tag.rpartition("}")[2] for part in tree.iter()}
        assert kinds.isdisjoint({"script", "image", "foreignObject"})
        assert (
            re.findall(r"(?:href|src|url\()\s*=?\s*[\"']?(?!http://www.w3.org)http[^\"')]*", one)
            == []
        )


def test_nothing_is_drawn_where_there_is_nothing() -> None:
    assert picture([]) == picture([("a", 0)]) == ""
    assert "%3E%26lt%3Bb%26gt%3B" in picture([("<b>", 1)])


def test_a_library_of_charts_finds_no_modules_for_others() -> None:
    assert [one for one in sys.meta_path if type(one).__module__.startswith("pygal")] == []


def test_no_name_of_anybody_is_in_a_file(supervisor: Supervisor) -> None:
    book = supervisor.get("numbers/numbers.xlsx")
    files = [supervisor.get(f"numbers/{name}.csv").text for name in ("people", "stages", "money")]
    with zipfile.ZipFile(io.BytesIO(book.data)) as whole:
        files += [whole.read(name).decode() for name in whole.namelist()]

    assert "Field worker 1" in files[0]
    assert all(word not in one for one in files for word in (PERSON, WORKER, "98123", "Kadodara"))
    assert (book.headers["Content-Disposition"], book.headers["Cache-Control"]) == (
        'attachment; filename="numbers.xlsx"',
        "no-store",
    )


def test_money_of_which_nobody_said_the_sum_is_said_apart(supervisor: Supervisor) -> None:
    page = supervisor.get("numbers").text.replace("\u00a0", "")
    text = supervisor.get("numbers/money.csv").data.decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text))
    cells = re.findall(r'data-name="([^"]+)"><bdi>([^<]*)</bdi>', page.partition('id="money"')[2])
    with zipfile.ZipFile(io.BytesIO(supervisor.get("numbers/numbers.xlsx").data)) as whole:
        strings = whole.read("xl/sharedStrings.xml").decode()

    assert head == ["Entry", "How often", "Of these no sum was said", "Sum", "Currency"]
    assert sorted(row[1:] for row in rows) == [
        ["1", "0", "1", "INR"],
        ["1", "1", "–", "INR"],
        ["2", "1", "12000", "INR"],
    ]
    told = [text for name, text in cells if name in head]
    assert told[:9] == ["2", "1", "₹12,000", "1", "0", "₹1", "1", "1", "–"]
    assert head[2] in strings


def test_no_cell_of_a_file_is_a_formula(supervisor: Supervisor) -> None:
    text = supervisor.get("numbers/money.csv").data.decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    with zipfile.ZipFile(io.BytesIO(supervisor.get("numbers/numbers.xlsx").data)) as whole:
        sheets = [
            ET.fromstring(whole.read(name))
            for name in whole.namelist()
            if name.startswith("xl/worksheets/sheet")
        ]
        strings = ET.fromstring(whole.read("xl/sharedStrings.xml"))
    texts = [part.text or "" for part in strings.iter(f"{CELLS}t")]

    assert f"'{FORMULA}" in cells
    assert f"'{FORMULA}" in texts
    assert [cell for cell in [*cells, *texts] if cell[:1] in set("=+-@\t\r")] == []
    assert len(sheets) == 10
    assert [part for sheet in sheets for part in sheet.iter(f"{CELLS}f")] == []


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\ta", "\r=1", "\n=1", "\uff1d1", "  =1"])
def test_what_may_be_read_as_a_formula_is_not(text: str) -> None:
    table = Table("t", text, (text,), [(text, 1)])
    rows = list(csv.reader(io.StringIO(csv_of(table).decode("utf-8-sig"), newline="")))
    with zipfile.ZipFile(io.BytesIO(xlsx_of([table], from_right=True))) as whole:
        sheet = whole.read("xl/worksheets/sheet1.xml").decode()

    assert safe(text) == f"'{text}"
    assert [row[0] for row in rows] == [f"'{text}"] * 2
    assert ("<f>" in sheet, 'rightToLeft="1"' in sheet) == (False, True)


def test_what_is_no_formula_stays() -> None:
    assert [safe(cell) for cell in ("–", "a=b", "12", "", 7, -7)] == ["–", "a=b", "12", "", 7, -7]


@pytest.mark.parametrize("name", ["none.csv", "stages.xlsx", "numbers.csv", "..%2fstages.csv"])
def test_a_file_that_there_is_none_of_is_not_there(supervisor: Supervisor, name: str) -> None:
    assert supervisor.get(f"numbers/{name}").status_code == 404


def test_who_takes_their_yes_back_is_counted_no_more(supervisor: Supervisor) -> None:
    supervisor.say(f"{3:016x}", "opened", name="Kamla", phone="", lang="hi", camp="")
    supervisor.say(f"{3:016x}", "consent", **{"for": ["keep"], "until": "2037-01-01", "words": "1"})
    before = supervisor.get("numbers").text
    supervisor.say(f"{3:016x}", "consent", **{"for": [], "until": "2037-01-01", "words": "1"})
    after = supervisor.get("numbers").text

    assert "3 cases are counted." in before
    assert "2 cases are counted." in after
    assert "1 is not: the person" in after
