"""The cases in numbers over HTTP, for supervisors: a page, and its tables as files."""

from flask import Response, request
from flask_babel import gettext as _

from migrant_helper.actions.desk.sign_in import Who
from migrant_helper.actions.service import Service
from migrant_helper.core.cases.numbers import Around, numbers, office_of
from migrant_helper.core.words.numbers import grouped
from migrant_helper.pages.desk.desk import Desk
from migrant_helper.pages.parts.page import Form, Ui
from migrant_helper.store.desk import members
from migrant_helper.web.desk import people
from migrant_helper.web.desk.base import DeskSite
from migrant_helper.web.desk.charts import picture
from migrant_helper.web.desk.figures import UNKNOWN, Table, tables
from migrant_helper.web.desk.own import everything, own_page, zone_of
from migrant_helper.web.desk.sheets import CSV, XLSX, csv_of, xlsx_of
from migrant_helper.web.public.pages import not_found, respond

PATH = "numbers"
WHOLE = "numbers.xlsx"


def answer(desk: DeskSite, service: Service, somebody: Who, lang: str, form: Form) -> Response:
    """The page; below it each table as CSV and all of them as XLSX."""
    organisation = somebody.member.organisation
    cases = desk.held.cases(service, organisation)
    with service.read() as session:
        names = {one.id: one.name for one in members.of_organisation(session, organisation)}
    world, state = everything(desk, lang, PATH)
    offices = {
        scheme["id"]: office_of(scheme)
        for catalogue in world.catalogues.values()
        for scheme in catalogue["schemes"]
    }
    zone = zone_of(service, somebody)
    today = service.now().astimezone(zone).date().isoformat()
    ahead = int(zone.utcoffset(None).total_seconds())
    found = numbers(cases, Around(today, ahead, offices, desk.tables["household"]))
    every = tables(found, world, names)
    name = request.path.partition(f"/{PATH}/")[2]
    if name:
        return file(desk, every, name, from_right=world.ui["direction"] == "rtl")
    own = {
        "tables": [view(table, world.ui) for table in every if table.rows],
        "counted": found["counted"],
        "left_out": found["left_out"],
        "whole": WHOLE,
    }
    known = Desk(people.told(service, somebody))
    return respond(desk.site, lang, own_page(world, state, known, PATH, own))


def view(table: Table, ui: Ui) -> dict[str, object]:
    """A table as the page shows it, with its chart."""
    columns = list(table.columns)
    rows = [
        [cell if isinstance(cell, str) else grouped(cell, ui["numbers"]) for cell in row]
        for row in table.rows
    ]
    if table.sum:
        # With its sign a sum needs no column for the currency.
        columns = columns[:-1]
        pattern = ui["currency"]["INR"]
        rows = [[*row[: table.sum], signed(row, pattern)] for row in rows]
    return {
        "id": table.id,
        "title": table.title,
        "columns": columns,
        "rows": [
            [{"name": name, "text": text} for name, text in zip(columns, row, strict=True)]
            for row in rows
        ],
        "drawn": table.columns[table.drawn] if len(table.columns) > 2 else "",
        "picture": picture(
            table.bars,
            lambda value: grouped(value, ui["numbers"]),
            from_right=ui["direction"] == "rtl",
        ),
    }


def signed(row: list[str], pattern: str) -> str:
    """The sum of a row, grouped as it stands there, with the sign of the currency in its last cell; India's by the
    pattern. What nobody said has no sign."""
    text, currency = row[-2:]
    if text == UNKNOWN:
        return text
    return str(_("Rs %(sum)s", sum=text)) if currency == "NPR" else pattern.replace("{n}", text)


def file(desk: DeskSite, every: list[Table], name: str, *, from_right: bool) -> Response:
    """A table or all of them as a file; 404 for a name that there is none of."""
    files = {f"{table.id}.csv": table for table in every}
    if name == WHOLE:
        response = Response(xlsx_of(every, from_right=from_right), content_type=XLSX)
    elif name in files:
        response = Response(csv_of(files[name]), content_type=CSV)
    else:
        return not_found(desk.site)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
