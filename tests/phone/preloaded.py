"""The process has read the code of which each server of the tests begins as a copy: it takes ten times
as long as the rest of a start. A server that reads it itself is started in tests/conftest."""

from tests.phone import serve

READ = (serve,)
