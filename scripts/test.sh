#!/bin/sh
# Run the tests: first those that need no browser, in two processes, then those in Chromium.
# Arguments go to pytest (test.sh -k finder). DATABASE_URL chooses another database than SQLite;
# WITHOUT_BROWSER=1 leaves the second half out.
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh

check_writable
check_node
python_env requirements-dev.txt
frontend

unset DEBUG DJANGO_SETTINGS_MODULE 2>/dev/null || :
export DATA_DIR="${DATA_DIR:-$PWD/var/test}"
mkdir -p "$DATA_DIR"

# Pytest's exit code 5 says that no test was chosen, which is fine for a half of a choice.
run_tests() {
    "$PYTHON" -m pytest "$@" || {
        status=$?
        [ "$status" -eq 5 ] || exit "$status"
    }
}

echo "Tests without a browser:"
run_tests -m "not browser" -n "${TEST_PROCESSES:-2}" --dist loadfile "$@"

if [ -z "${WITHOUT_BROWSER:-}" ]; then
    found=$("$PYTHON" scripts/find_browser.py) || exit 1
    CHROME_BINARY=$(printf '%s\n' "$found" | sed -n 1p)
    CHROMEDRIVER=$(printf '%s\n' "$found" | sed -n 2p)
    export CHROME_BINARY CHROMEDRIVER
    echo "Tests in a browser:"
    run_tests -m browser "$@"
fi
