"""What the process has read of which each server of the tests begins as a copy: the code, and the
catalogues, which take six times as long as the rest of a start. A server that reads them itself is
started in tests/conftest."""

from migrant_helper.catalogue import load
from tests.phone import serve

READ = (serve, [load.catalogue(country, "en") for country in load.countries()])
