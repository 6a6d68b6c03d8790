"""200 askings for a reminder through a stop, a start and a held database: none lost, none twice."""

import re
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode

import pytest
from sqlalchemy import func, select

from migrant_helper.store.reminder_tables import Message, Request
from migrant_helper.store.session import make_engine, read
from tests.conftest import Server, free_port, served
from tests.store import databases
from tests.web.test_standing import REMIND, TWILIO, held

ASKINGS = 200


def asked(server: Server, number: int) -> tuple[int, str]:
    """Sends one form until it is answered otherwise than by "again": its status, and its request's id."""
    known = {"number": f"9{number % 9 + 1}{number * 7919 % 10000:04d}{number:04d}"}
    form = urlencode({**REMIND, **known, "once": f"{number:016x}"}).encode()
    who = {"X-Forwarded-For": f"203.{number}.113.7"}
    for _ in range(150):
        try:
            sent = urllib.request.Request(f"{server.url}/hi/remind/code", form, who)
            with urllib.request.urlopen(sent, timeout=30) as answer:
                found = re.search(r'name="request" value="([0-9a-f]+)"', answer.read().decode())
                return answer.status, found[1] if found else ""
        except urllib.error.HTTPError as refused:
            refused.close()
            if refused.code != 503:
                return refused.code, ""
        except OSError:
            pass
        time.sleep(0.2)
    return 0, ""


@pytest.mark.parametrize("kind", databases.KINDS)
def test_of_200_askings_none_is_lost_and_none_is_there_twice(kind: str, tmp_path: Path) -> None:
    folder = tmp_path / "base"
    folder.mkdir()
    with databases.upgraded(kind, folder) as engine:
        url = engine.url.render_as_string(hide_password=False)
    more = {**TWILIO, "DATABASE_URL": url, "MIGRANT_HELPER_TRUSTED_PROXIES": "1"}
    (tmp_path / "data").mkdir()
    senders = "country,what,lang,value\nIN,sender,,\n"
    (tmp_path / "data/sms-senders.csv").write_text(senders, "utf-8")
    running = served(Server(tmp_path / "data", free_port(), more))
    server = next(running)
    with ThreadPoolExecutor(8) as pool:
        asking = [pool.submit(asked, server, number) for number in range(ASKINGS)]
        while sum(each.done() for each in asking) < 40:
            time.sleep(0.01)
        server.stop()
        server.start()
        with held(url):
            time.sleep(3)
        answers = [each.result() for each in asking]
    next(running, None)

    engine = make_engine(url)
    with read(engine) as session:
        kept = list(session.scalars(select(Request.id)))
        codes = session.scalar(select(func.count()).select_from(Message))
    engine.dispose()
    assert {status for status, _ in answers} == {200}
    assert sorted(kept) == sorted(found for _, found in answers)
    assert codes == ASKINGS
