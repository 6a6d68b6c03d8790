"""`python -m migrant_helper` is the command line."""

from migrant_helper.cli.main import main

main()
