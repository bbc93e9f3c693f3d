#!/bin/sh
# Make .venv from a lock file when it is not there yet: python-env.sh requirements-dev.txt
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh
check_writable
python_env "$1"
