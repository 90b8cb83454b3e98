#!/bin/sh
# A virtual environment in .venv with Warta in it; "sh scripts/setup.sh dev" adds what the tests need.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Warta needs Python 3.11 or later; set PYTHON to such an interpreter." >&2
    exit 2
}
[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable ".${1:+[$1]}"
