"""Online geocoders are asked no faster than once a second, by the clock of the test."""

import threading

from geo.gazetteer.pace import Pace
from tests.geocoding import Clock

pytest_plugins = ["tests.geocoding_fixtures"]


def test_requests_start_a_second_apart_over_all_threads(clock: Clock, pace: Pace) -> None:
    stamps: list[float] = []

    def turn() -> None:
        pace.wait()
        stamps.append(clock())

    threads = [threading.Thread(target=turn) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert clock.slept == [1.0] * 7
    assert clock.now == 107.0
    assert len(stamps) == 8


def test_a_sleep_that_ends_early_is_slept_on(clock: Clock) -> None:
    pace = Pace(clock=clock, sleep=lambda seconds: clock.sleep(seconds / 2 if seconds > 0.1 else 1))
    pace.wait()
    pace.wait()
    assert clock.now >= 101


def test_a_long_rest_is_cut_to_an_hour(clock: Clock, pace: Pace) -> None:
    pace.rest("a", 1e12)
    assert (pace.rest_left("a"), pace.rest_left("b")) == (3600, 0)
    clock.now += 3600
    assert pace.rest_left("a") == 0
