"""How long a call takes and what a fresh process costs, measured the same way everywhere."""

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path


def milliseconds(call, *, runs=20, warm=3):
    """The median wall time of ``call`` in milliseconds after ``warm`` uncounted calls."""
    for _ in range(warm):
        call()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def resident_mb(pid="self", *, peak=False):
    """The memory that a process holds, or has held at its peak, in MB; None where /proc is absent."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return None
    name = "VmHWM" if peak else "VmRSS"
    line = next(row for row in status.read_text().splitlines() if row.startswith(name))
    return int(line.split()[1]) / 1024


def fresh_process(code):
    """What ``code`` leaves in ``result``, a dict, run in a process of its own.

    ``rss_mb`` (the process's peak) and ``start_s`` (import and run) are added.
    """
    wrapped = f"""
import json, pathlib, resource, sys, time
_start, result = time.perf_counter(), {{}}
{code}
result['start_s'] = time.perf_counter() - _start
status = pathlib.Path('/proc/self/status')
if status.exists():
    # ru_maxrss would count the parent's memory too, as it was at the fork.
    peak = next(row for row in status.read_text().splitlines() if row.startswith('VmHWM'))
    result['rss_mb'] = int(peak.split()[1]) / 1024
else:
    result['rss_mb'] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024
print(json.dumps(result))
"""
    done = subprocess.run(
        [sys.executable, "-c", wrapped], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout.splitlines()[-1])
