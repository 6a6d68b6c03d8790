"""No step costs a visit that it need not; who is the first help for somebody is said once a country."""

import pytest

AT_SHOP = "  - {id: %s, code: %d, when: arrival, do: %s, who: %s, where: shop, fee: 0, source: 1}\n"
COMPLAIN = "  - {id: complain,"


@pytest.mark.parametrize(
    ("between", "found"), [("family", ["steps.2.where"]), ("worker", []), ("cso", [])]
)
def test_nobody_is_led_back_to_a_place_for_one_entry(
    folder, between: str, found: list[str]
) -> None:
    """A field worker's step is no visit of the worker's."""
    rows = AT_SHOP % ("other", 8, "Wait.", between) + AT_SHOP % ("again", 9, "Ask.", "worker")
    folder.change(COMPLAIN, rows + COMPLAIN)

    assert [one.at for one in folder.found("steps")] == found


def test_what_is_only_kept_for_later_is_not_done_where_the_work_is(folder) -> None:
    folder.change(
        "where: shop, fee: 0, source: 1}", "where: workplace, fee: 0, haste: spare, source: 1}"
    )

    assert [one.at for one in folder.found("steps")] == ["steps.0.where"]


def test_whom_pages_look_for_has_a_first_help(folder) -> None:
    folder.change("[freed, child, refused, cut]", "[freed, refused, cut]")

    errors = [one.what for one in folder.found("unused") if one.severity == "error"]
    assert errors == ["no entry is the first help for child"]
