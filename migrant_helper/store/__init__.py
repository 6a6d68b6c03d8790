"""The database: SQLite on a laptop, PostgreSQL where several machines work."""
