#!/bin/sh
# All checks that are no test. Stops at the first that fails.
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh
python_env requirements-dev.txt

say() { printf '%s\n' "- $*"; }

say "style"
"$PYTHON" -m ruff check .
"$PYTHON" -m ruff format --check .

say "shell scripts"
for script in scripts/*.sh; do sh -n "$script"; done
bash -n .ci/run

say "lock files without hosts, and in step with pyproject.toml"
"$PYTHON" scripts/check_locks.py

# As production runs: the required variables and nothing else.
plain_environment
unset DATABASE_URL 2>/dev/null || :
SECRET_KEY=$("$PYTHON" -c 'import secrets; print(secrets.token_urlsafe(60))')
DATA_DIR=$(mktemp -d)
export SECRET_KEY DATA_DIR DJANGO_SETTINGS_MODULE=werkcentrum.settings
trap 'rm -rf "$DATA_DIR"' EXIT

say "missing migrations"
"$PYTHON" manage.py makemigrations --check --dry-run

say "deployment settings"
"$PYTHON" manage.py check --deploy --fail-level WARNING

say "translations"
"$PYTHON" scripts/check_messages.py

echo "All checks passed."
