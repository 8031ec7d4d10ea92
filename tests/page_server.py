"""The page on a server of its own, for the browser tests, the benchmarks and the screenshots.

The server runs under an audit hook (``tests/audit/sitecustomize.py``) that writes down every name
it looks up and every address it connects to, so that "nothing leaves the machine" is measured in
the server process as well as in the browser.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
AUDIT = Path(__file__).parent / "audit"
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@dataclass(frozen=True)
class Server:
    """A running page."""

    url: str
    pid: int
    log: Path
    audit: Path

    def contacted(self):
        """Every host that the server process looked up or connected to, loopback left out."""
        lines = self.audit.read_text(encoding="utf-8").split("\n") if self.audit.exists() else []
        return [line for line in lines if line and not _is_loopback(line)]


def _is_loopback(line):
    host = line.split("\t")[1]
    return host in ("", "localhost", "::1", "0.0.0.0", "::") or host.startswith(("127.", "/"))


def free_port():
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def running(folder, *, script=ROOT / "dashboard.py"):
    """A page served until the block ends; its log and audit are written to ``folder``."""
    port, log, audit = free_port(), folder / "server.log", folder / "contacted.tsv"
    command = [
        sys.executable, "-m", "streamlit", "run", str(script),
        "--server.port", str(port), "--server.headless", "true",
    ]  # fmt: skip
    paths = [str(AUDIT), *filter(None, [os.environ.get("PYTHONPATH")])]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "DATELINE_AUDIT": str(audit)}
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=out, stderr=subprocess.STDOUT)
        try:
            url = f"http://127.0.0.1:{port}"
            _wait_until_healthy(url, process, log)
            yield Server(url, process.pid, log, audit)
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait_until_healthy(url, process, log):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"The page did not start:\n{log.read_text(encoding='utf-8')}")
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"The page was not healthy after 60 s:\n{log.read_text(encoding='utf-8')}")
