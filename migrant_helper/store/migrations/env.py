"""How Alembic reaches the database: by the connection that store/schema.py hands it."""

from alembic import context

from migrant_helper.store import card_tables as _cards
from migrant_helper.store import era as _era
from migrant_helper.store import reminder_tables as _reminders
from migrant_helper.store import report_tables as _reports
from migrant_helper.store.desk import camp_tables as _camps
from migrant_helper.store.desk import tables as _desk
from migrant_helper.store.tables import Base
from migrant_helper.store.tries import call_table as _calls
from migrant_helper.store.tries import tables as _attempts

# Importing a module of tables is what adds them to the metadata.
TABLES = (_attempts, _calls, _camps, _cards, _desk, _era, _reminders, _reports)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
context.run_migrations()
