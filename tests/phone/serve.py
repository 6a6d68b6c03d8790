"""Serves a build, and logs each request's method, path and query."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from waitress import serve

from migrant_helper import config, paths
from migrant_helper.app import create_app


def main(build: str, data: str, port: str, log: str) -> None:
    paths.BUILD = Path(build)
    app = create_app(config.read({"MIGRANT_HELPER_DATA": data}))

    def logged(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        with Path(log).open("a", encoding="utf-8") as file:
            query = f"?{environ['QUERY_STRING']}" if environ["QUERY_STRING"] else ""
            file.write(f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}{query}\n")
        answer: Iterable[bytes] = app(environ, start_response)
        return answer

    serve(logged, host="127.0.0.1", port=int(port), ident=None)
