"""Writes every host that this process looks up or connects to into the file DATELINE_AUDIT."""

import os
import sys

_FILE = os.environ.get("DATELINE_AUDIT")


def _note(event, arguments):
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event == "socket.connect":
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else address
    else:
        return
    host = host.decode(errors="replace") if isinstance(host, bytes) else str(host)
    with open(_FILE, "a", encoding="utf-8") as out:  # noqa: PTH123 - pathlib is not loaded yet
        out.write(f"{event}\t{host}\n")


if _FILE:
    sys.addaudithook(_note)
