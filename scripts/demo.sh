#!/bin/sh
# The demo portal: everything it needs is made when missing, then it is served.
#   demo.sh serve   keep what the user changed
#   demo.sh reset   throw away database, files and cache first
#   demo.sh check   only look whether this machine can run it
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh
PORT=${PORT:-8000}

# The demo is what this script says, whatever the shell or a .env file holds.
export DEBUG=1 DATA_DIR="$PWD/var/demo" SITE_PORT="$PORT" BASE_DOMAIN=localhost \
    CMS_HOST=cms.localhost SECRET_KEY=only-for-the-demo REDIS_URL= S3_BUCKET= WORKER=0 \
    EMAIL_URL=consolemail:// DJANGO_SETTINGS_MODULE=werkcentrum.settings \
    LOG_LEVEL=WARNING DJANGO_RUNSERVER_HIDE_WARNING=true PYTHONUNBUFFERED=1
export MEDIA_ROOT="$DATA_DIR/media" STATIC_ROOT="$DATA_DIR/static"

# The whole machine is looked at before anything is made.
check_writable
if python_env_ready requirements.txt; then PYTHON=.venv/bin/python; else find_python; fi
check_node
check_port "$PYTHON"
# In an address a path has no + or #, which a folder's name may have.
database=$("$PYTHON" -c 'import sys, urllib.parse as u; print(u.quote(sys.argv[1]))' "$DATA_DIR/portal.sqlite3")
export DATABASE_URL="sqlite:///$database"
[ "$1" = check ] && exit 0

started=$(date +%s)
if [ "$1" = reset ]; then
    rm -rf "$DATA_DIR"
    echo "The demo's database, files and cache are gone."
fi
mkdir -p "$DATA_DIR"
python_env requirements.txt
frontend
step "Database" \
    "The database could not be made: run make demo-reset to start over." \
    "$PYTHON" manage.py migrate --verbosity 1
# Loading says itself how far it is, and ends with the addresses and the sign-ins.
printf '%2d. Demo portal\n' "$((STEP + 1))"
"$PYTHON" manage.py load_demo ||
    fail "The demo portal could not be loaded: run make demo-reset to start over."
echo
echo "Ready after $(($(date +%s) - started)) s. Stop with Ctrl-C; what you change is kept."
echo

# In the place of this script, so that Ctrl-C and a kill reach the server itself.
exec "$PYTHON" manage.py runserver --noreload --skip-checks "127.0.0.1:$PORT"
