"""The application for a WSGI server: `gunicorn --preload migrant_helper.cli.serving.wsgi:app`."""

import os

from migrant_helper import config
from migrant_helper.app import create_app

app = create_app(config.read(os.environ))
