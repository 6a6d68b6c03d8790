"""Serves a build, signed, and logs each request's method, path and query, and what it was answered: status,
bytes, path."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from waitress import serve

from migrant_helper import config, paths
from migrant_helper.actions import releases
from migrant_helper.app import create_app
from migrant_helper.store import folder, schema
from migrant_helper.store.session import make_engine


def main(build: str, data: str, port: str, log: str, hosts: str = "") -> None:
    paths.BUILD = Path(build)
    told = {"PUBLIC_URL": f"http://127.0.0.1:{port}", "MIGRANT_HELPER_HOSTS": hosts}
    settings = config.read({"MIGRANT_HELPER_DATA": data, **told})
    folder.make(Path(data))
    schema.upgrade(make_engine(settings.database_url))
    releases.sign(releases.place_of(settings))
    app = create_app(settings)

    def logged(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        told: list[str] = []

        def counted(status: str, *rest: Any) -> Any:
            told.append(status.split(maxsplit=1)[0])
            return start_response(status, *rest)

        with Path(log).open("a", encoding="utf-8") as file:
            query = f"?{environ['QUERY_STRING']}" if environ["QUERY_STRING"] else ""
            file.write(f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}{query}\n")
        answer: Iterable[bytes] = app(environ, counted)
        data = b"".join(answer)
        with Path(f"{log}.sent").open("a", encoding="utf-8") as file:
            file.write(f"{told[0]} {len(data)} {environ['PATH_INFO']}\n")
        close = getattr(answer, "close", None)
        if close:
            close()
        return [data]

    serve(logged, host="127.0.0.1", port=int(port), ident=None)
