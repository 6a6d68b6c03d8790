"""Nobody replaces data that somebody works on, and nobody begins to work on what is replaced."""

import os
from pathlib import Path

from migrant_helper.store.backup.running import Held, alone
from tests.store.backup import places


def enter(folder: Path) -> None:
    with alone(folder):
        pass


def test_servers_and_senders_share_and_a_restore_is_alone(tmp_path: Path) -> None:
    first, second = Held(tmp_path), Held(tmp_path)
    while_held = places.refusal(lambda: enter(tmp_path))
    del first
    while_one_is = places.refusal(lambda: enter(tmp_path))
    del second
    enter(tmp_path)
    with alone(tmp_path):
        begun = places.refusal(lambda: Held(tmp_path))

    assert "stop them first" in while_held
    assert "stop them first" in while_one_is
    assert "start again after it" in begun


def test_a_worker_made_by_fork_holds_it_on(tmp_path: Path) -> None:
    """`gunicorn --preload`: the process that forks may end first."""
    held = Held(tmp_path)
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(write)
        os.read(read, 1)
        os._exit(0)
    os.close(read)
    del held
    said = places.refusal(lambda: enter(tmp_path))
    os.close(write)
    os.waitpid(child, 0)
    enter(tmp_path)

    assert "stop them first" in said
