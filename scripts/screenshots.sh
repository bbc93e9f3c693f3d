#!/bin/sh
# Photograph the running demo (make demo, in another window) into var/screenshots.
# Arguments: --readme for the four pictures in docs/images, or names of pages (screenshots.py).
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh
PORT=${PORT:-8000}
export PORT
python_env requirements-dev.txt
"$PYTHON" -c "import os, urllib.request as u; u.urlopen(f'http://127.0.0.1:{os.environ[\"PORT\"]}/-/live', timeout=5)" 2>/dev/null ||
    fail "No portal answers on port $PORT: start it with make demo in another window and run this again."
found=$("$PYTHON" scripts/find_browser.py) || exit 1
CHROME_BINARY=$(printf '%s\n' "$found" | sed -n 1p)
CHROMEDRIVER=$(printf '%s\n' "$found" | sed -n 2p)
export CHROME_BINARY CHROMEDRIVER
"$PYTHON" scripts/screenshots.py "$@"
