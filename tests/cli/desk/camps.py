"""An organisation's server and the laptop of its camp: each a database, and processes that can be killed."""

import json
import secrets
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner
from waitress import serve

from migrant_helper import config, paths
from migrant_helper.actions.desk import cases, laptop, people, sign_in
from migrant_helper.actions.service import Service
from migrant_helper.actions.wiring import make_service
from migrant_helper.app import create_app
from migrant_helper.cli.main import main
from migrant_helper.store.desk import camps as stored
from migrant_helper.store.desk import changes, members
from migrant_helper.store.desk.tables import Member, Role
from migrant_helper.store.session import make_engine
from tests.phone.phones import FORKS, free_port

SECRET = "47110815"
SCHEMAS = Path(__file__).parents[3] / "docs/schemas"
# Of a batch: small, so that there are many moments between two.
BATCH_BYTES = 3_000


def serving(environment: dict[str, str], port: int) -> None:
    """A process: the service, until it is killed."""
    app = create_app(config.read(environment))
    serve(app, host="127.0.0.1", port=port, ident=None)


def commanded(environment: dict[str, str], arguments: list[str]) -> None:
    """A process: one command, which ends with its status."""
    laptop.BATCH_BYTES = BATCH_BYTES
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        main(arguments)


@dataclass
class Machine:
    """One that has a folder, a database and, while it is started, a process that serves."""

    folder: Path
    database: str
    port: int = field(default_factory=free_port)
    process: ForkServerProcess | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        return {
            "MIGRANT_HELPER_DATA": str(self.folder),
            "DATABASE_URL": self.database.replace("+psycopg", ""),
            "PUBLIC_URL": self.url,
        }

    @cached_property
    def service(self) -> Service:
        settings = config.read(self.environment)
        engine = make_engine(settings.database_url)
        return make_service(
            settings, engine, translations=paths.TRANSLATIONS, now=lambda: datetime.now(UTC)
        )

    def start(self) -> None:
        self.process = FORKS.Process(
            target=serving, args=(self.environment, self.port), daemon=True
        )
        self.process.start()
        for _ in range(400):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise TimeoutError(self.url)

    def kill(self) -> None:
        """kill -9."""
        if self.process:
            self.process.kill()
            self.process.join()
            self.process = None

    def begin(self, *arguments: str) -> ForkServerProcess:
        """A command in a process of its own."""
        made = FORKS.Process(target=commanded, args=(self.environment, list(arguments)))
        made.start()
        return made

    def run(self, *arguments: str, status: int = 0) -> Any:
        """What a command prints, its JSON read; that of a camp is held to its schema."""
        found = CliRunner().invoke(main, list(arguments), env=self.environment)
        assert found.exit_code == status, (found.output, found.exception)
        if "--json" not in arguments:
            return found.output
        made = json.loads(found.stdout)
        if arguments[0] == "camp":
            schema = SCHEMAS / f"camp-{arguments[1]}.json"
            jsonschema.validate(made, json.loads(schema.read_text("utf-8")))
        return made

    def held(self, name: str = "Ajeevika") -> dict[str, dict[str, Any]]:
        """Every change of the organisation, by its id; none twice."""
        with self.service.read() as session:
            found = members.organisation_named(session, name)
            assert found
            rows = changes.since(session, self.service.sealer, found.id, 0, 1_000_000)
        made = {change["id"]: change for _, change in rows}
        assert len(made) == len(rows)
        return made

    def waiting(self) -> int:
        """How many changes the server does not have, as the laptop knows."""
        with self.service.read() as session:
            found = stored.home(session)
            assert found
            return len(stored.waiting(session, found.organisation))

    def invited(self, handle: str, role: Role = Role.FIELD_WORKER, org: str = "Ajeevika") -> str:
        """Somebody new, who chose a passphrase; their id."""
        service = self.service
        with service.begin() as session:
            found = members.organisation_named(session, org)
            made = found or people.add_organisation(session, org, "IN-RJ", now=service.now())
            about = Member(organisation=made.id, handle=handle, name=handle.title(), role=role)
            people.add_member(session, service, about, by=people.OPERATOR)
        return self.coming(handle)

    def coming(self, handle: str) -> str:
        """Somebody chooses their passphrase; their id."""
        service = self.service
        with service.begin() as session:
            member = members.by_handle(session, handle)
            assert member
            code = people.invite(session, service, member, by=people.OPERATOR).code
        come = sign_in.join(service, sign_in.Try(code, SECRET, "Chrome", handle))
        assert len(come) == 43, come
        return member.id

    def write(
        self, handle: str, drafts: list[dict[str, Any]], service: Service | None = None
    ) -> None:
        """What somebody writes down there, of new cases or of those that are there."""
        service = service or self.service
        with service.begin() as session:
            member = members.by_handle(session, handle)
            assert member
            taken = cases.write(session, service, member, drafts)
        assert taken.refused == {}


def opened(name: str, case: str = "") -> dict[str, Any]:
    """The first word of a case."""
    data = {"name": name, "phone": "", "lang": "hi", "camp": "Kilns"}
    return {"case": case or secrets.token_hex(8), "kind": "opened", "data": data}


def note(case: str, text: str) -> dict[str, Any]:
    return {"case": case, "kind": "note", "data": {"text": text}}


def joined(
    home: Machine, laptop: Machine, *options: str, handles: tuple[str, ...] = ("asha",)
) -> Mapping[str, Any]:
    """The laptop comes in; what the server printed of the camp."""
    named = [part for handle in handles for part in ("--member", handle)]
    made: dict[str, Any] = home.run(
        "camp", "allow", "Kilns", "--org", "Ajeevika", *named, *options, "--json"
    )
    laptop.run("camp", "join", made["code"], "--server", home.url)
    return made
