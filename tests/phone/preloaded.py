"""The process has read the code of which each server and each sender of the tests begins as a copy:
it takes ten times as long as the rest of a start. A server that reads it itself is started in
tests/conftest."""

from migrant_helper.cli import worker
from tests.phone import serve

READ = (serve, worker)
