"""Where the browser tests' Chromium is: `python -m tests.chromium` prints it, or fails."""

import os
import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MACOS = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def find_chromium():
    """The path of a Chromium, Playwright's own one first; None when there is none."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        bundled = Path(playwright.chromium.executable_path)
    if bundled.exists():
        return str(bundled)
    named = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    return named or (str(MACOS) if MACOS.exists() else None)


if __name__ == "__main__":
    path = find_chromium()
    print(path or "no Chromium found", file=sys.stderr)
    sys.exit(0 if path else 1)
