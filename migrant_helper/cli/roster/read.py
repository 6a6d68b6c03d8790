"""`migrant-helper roster read`: a list as it is, what is certain in it and what is not."""

from pathlib import Path
from typing import Any

import click

from migrant_helper.catalogue import kept
from migrant_helper.cli import person
from migrant_helper.cli.problems import Unusable
from migrant_helper.cli.roster.files import usable

SAMPLE = """\b
Example:
  migrant-helper roster read list.xlsx --out people.csv --unsure ask.xlsx
"""
SPECIAL = ("@name", "@phone", "@none", "@forbidden")


@click.command(epilog=SAMPLE)
@click.argument("source", metavar="IN", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="Write what is certain, for `screen`.")
@click.option("--unsure", type=click.Path(path_type=Path), help="Write what is not, to be mended.")
@click.option("--mended", type=click.Path(path_type=Path), help="That sheet, mended.")
@click.option("--column", "agreed", multiple=True, metavar="HEADING=FACT", help="What one means.")
@person.as_of
@person.as_json
def read(
    source: Path, agreed: tuple[str, ...], as_of: str | None, as_json: bool, **files: Path | None
) -> None:
    """Read a list as it is; what is not certain stays unknown and is said."""
    from migrant_helper.roster import read as reading  # noqa: PLC0415 - of the extra
    from migrant_helper.roster import report, write  # noqa: PLC0415 - of the extra
    from migrant_helper.roster.mended import read_mended  # noqa: PLC0415 - of the extra

    on = person.day(as_of, "IN")
    meant = _agreed(agreed)
    out, unsure, mended = files["out"], files["unsure"], files["mended"]
    cells = usable(mended, lambda: read_mended(mended)) if mended is not None else {}
    found = usable(source, lambda: reading.read(source, on, meant, cells))
    if out is not None:
        usable(out, lambda: write.write(report.people(found, kept.declared_facts()), out))
    if unsure is not None:
        usable(unsure, lambda: write.write(report.unsure(found), unsure))
    document = report.document(found, source.name, on)
    person.show(document, report.lines(document), as_json)


def _agreed(given: tuple[str, ...]) -> dict[str, str]:
    """Facts by headings. Raises Unusable for what is no fact."""
    found: dict[str, str] = {}
    declared: dict[str, Any] = kept.declared_facts()
    for one in given:
        heading, _, fact = one.rpartition("=")
        if not heading or (fact not in declared and fact not in SPECIAL):
            expected = "HEADING=FACT, as in 'Umr=age'"
            raise Unusable("--column", f"found {one!r}, expected {expected}", "see `facts`")
        found[heading] = fact
    return found
