#!/bin/sh
# Finds a Chromium for the tests: on the PATH, else Debian's package when root, else Playwright's own.
set -e
command -v chromium chromium-browser google-chrome >/dev/null 2>&1 && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
else
  .venv/bin/playwright install chromium
fi
