"""The command line: one file a command group, put together in main.py."""
