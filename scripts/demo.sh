#!/bin/sh
# All set-up and the main job: a virtual environment, Warta inside it, and the graph of the sample articles.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh
.venv/bin/kg build seeds --date 2023-12-19
