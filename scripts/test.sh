#!/bin/sh
# Run all tests, those in Chromium included. Arguments go to pytest (test.sh -k finder).
# DATABASE_URL chooses another database than SQLite; WITHOUT_BROWSER=1 leaves Chromium out;
# TEST_PROCESSES is 2 by default.
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh

check_writable
check_node
python_env requirements-dev.txt
frontend

plain_environment
export DATA_DIR="${DATA_DIR:-$PWD/var/test}"
mkdir -p "$DATA_DIR/static"

if [ -n "${WITHOUT_BROWSER:-}" ]; then
    set -- -m "not browser" "$@"
else
    found=$("$PYTHON" scripts/find_browser.py) || exit 1
    CHROME_BINARY=$(printf '%s\n' "$found" | sed -n 1p)
    CHROMEDRIVER=$(printf '%s\n' "$found" | sed -n 2p)
    export CHROME_BINARY CHROMEDRIVER
fi
# All that needs the demo portal shares one process, and so one server (tests/demo_portal.py).
exec "$PYTHON" -m pytest -n "${TEST_PROCESSES:-2}" --dist loadgroup "$@"
