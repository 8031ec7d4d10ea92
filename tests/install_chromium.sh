#!/bin/sh
# Makes sure that the browser tests find a Chromium: one that is there, else Playwright's own
# download, else Debian's package. Usage: sh tests/install_chromium.sh PYTHON
set -eu
python=$1

if "$python" -m tests.chromium; then
    exit 0
fi
if "$python" -m playwright install chromium 2>/dev/null && "$python" -m tests.chromium; then
    exit 0
fi
if command -v apt-get >/dev/null 2>&1; then
    sudo=""
    [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq chromium
    "$python" -m tests.chromium && exit 0
fi
echo "No Chromium for the browser tests. Install Chromium or Chrome and run make again." >&2
exit 1
