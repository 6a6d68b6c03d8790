"""`migrant-helper serve`: what it says before it serves."""

import socket
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner

from migrant_helper.cli import serve
from migrant_helper.cli.serving import drain
from migrant_helper.store import keys, schema, seal_key
from migrant_helper.store.session import make_engine


@pytest.mark.parametrize("name", [keys.KEY_FILE, seal_key.FILE])
def test_a_key_that_cannot_be_used_stops_it_with_the_remedy(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"not a key")

    done = CliRunner().invoke(serve.serve, env={"MIGRANT_HELPER_DATA": str(tmp_path)})

    assert (done.exit_code, type(done.exception)) == (2, SystemExit)
    assert str(tmp_path / name) in done.output
    assert "backup" in done.output


def test_a_body_far_over_the_limit_is_not_taken_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: dict[str, Any] = {}

    def taken(_app: object, **settings: Any) -> None:
        given.update(settings)
        raise OSError(98, "Address already in use")

    monkeypatch.setattr(drain, "create_server", taken)
    url = f"sqlite:///{tmp_path}/migrant-helper.db"
    engine = make_engine(url)
    schema.upgrade(engine)
    engine.dispose()

    CliRunner().invoke(serve.serve, env={"MIGRANT_HELPER_DATA": str(tmp_path)})

    assert given["max_request_body_size"] == drain.MOST_BYTES


def test_a_machine_that_no_network_leads_from_serves_all_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Nowhere(socket.socket):
        def connect(self, _address: object) -> None:
            raise OSError(101, "Network is unreachable")

    monkeypatch.setattr(socket, "socket", Nowhere)
    serve.show_address(serve.address_of("0.0.0.0", 8000))

    assert "address is not known" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", "http://127.0.0.1:8412"),
        ("localhost", "http://localhost:8412"),
        ("192.168.4.1", "http://192.168.4.1:8412"),
        ("::1", "http://[::1]:8412"),
    ],
)
def test_cards_lead_to_where_it_serves(host: str, expected: str) -> None:
    assert serve.address_of(host, 8412) == expected


def test_on_all_networks_it_is_found_by_a_number_and_never_by_all_of_them() -> None:
    found = urlsplit(serve.address_of("0.0.0.0", 8412))

    assert (found.port, found.hostname != "0.0.0.0") == (8412, True)
    assert ip_address(str(found.hostname)).version == 4
