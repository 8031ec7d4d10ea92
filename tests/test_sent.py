"""The ledger of what left this machine."""

import threading
from datetime import UTC, datetime

from geo.gazetteer.sent import Ledger, Sent


def test_lines_come_in_the_order_of_sending_with_their_time() -> None:
    ledger, before = Ledger(), datetime.now(UTC)
    ledger.record("Raqqa", where="https://a.example", kind="name", session="s1")
    ledger.record("Homs", where="https://b.example", kind="name")
    first, second = ledger.lines()
    assert first == Sent(first.when, "Raqqa", "https://a.example", "name", "s1")
    assert second == Sent(second.when, "Homs", "https://b.example", "name", "")
    assert before <= first.when <= second.when <= datetime.now(UTC)


def test_a_session_sees_its_own_lines() -> None:
    ledger = Ledger()
    for session in ("s1", "s2", ""):
        ledger.record("Raqqa", where="w", kind="name", session=session)
    assert [line.session for line in ledger.lines()] == ["s1", "s2", ""]
    assert [line.session for line in ledger.lines(session="s2")] == ["s2"]
    assert [line.session for line in ledger.lines(session="")] == [""]
    assert ledger.lines(session="s3") == ()


def test_lines_of_many_threads_are_all_kept() -> None:
    ledger, start = Ledger(), threading.Barrier(8)

    def send(session: str) -> None:
        start.wait()
        for number in range(100):
            ledger.record(str(number), where="w", kind="name", session=session)
            ledger.lines(session=session)

    threads = [threading.Thread(target=send, args=(f"s{n}",)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ledger.lines()) == 800
    for n in range(8):
        sent = [line.what for line in ledger.lines(session=f"s{n}")]
        assert sent == [str(number) for number in range(100)]
