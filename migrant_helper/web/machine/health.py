"""Whether the process lives, and whether it can do its work."""

from flask import Blueprint, Response
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from migrant_helper.store import schema


def blueprint(engine: Engine) -> Blueprint:
    """`/healthz`: 200 while the process answers. `/readyz`: 200 when the database has the tables
    of this version, else 503."""
    machine = Blueprint("health", __name__)

    @machine.get("/healthz")
    def healthz() -> Response:
        return Response("ok\n", content_type="text/plain")

    @machine.get("/readyz")
    def readyz() -> Response:
        try:
            found = schema.revision(engine)
        except SQLAlchemyError:
            return Response("the database does not answer\n", 503, content_type="text/plain")
        if found != schema.newest():
            return Response("run `migrant-helper db upgrade`\n", 503, content_type="text/plain")
        return Response("ok\n", content_type="text/plain")

    return machine
