"""Which district of districts.yaml a row means."""

from migrant_helper.catalogue.grammar.read import CatalogueSource


def current(source: CatalogueSource, place: str) -> str:
    """The district as it is called now; "" where there is none."""
    state, _, name = place.partition("/")
    listed = source.registry("districts").get(state, {"names": []})
    name = listed.get("was", {}).get(name, name)
    return f"{state}/{name}" if name in listed["names"] else ""
