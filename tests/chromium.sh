#!/bin/sh
# Finds a Chromium for the tests, the letters of every language a page is measured in, and a voice.
# First the Chromium without windows, which is three times as fast to open and smaller to fetch; as root
# it comes from Debian even where another is, which stays as it is.
set -e
has() { command -v "$@" >/dev/null 2>&1; }
is_root() { [ "$(id -u)" = 0 ] && has apt-get; }
install() {
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-remove --no-install-recommends -o Acquire::http::Timeout=10 "$1" >/dev/null
}
fetch() {
  { install "$1" || { apt-get update -qq && install "$1"; }; } 2>/dev/null
}
has_letters() {
  for family in "Noto Sans" "Noto Sans Devanagari" "Noto Sans Bengali" "Noto Nastaliq Urdu"; do
    fc-list "$family" 2>/dev/null | grep -q . || return 1
  done
}

has_letters || { is_root && fetch fonts-noto-core; } ||
  echo "Pages are measured in Noto's letters, which are not here: install fonts-noto-core." >&2
# One test needs a Chromium with a window, and a screen for it: no other writes which tabs were open.
for tool in Xvfb chromium; do
  has "$tool" || { is_root && fetch "$(echo "$tool" | tr X x)"; } ||
    echo "One test draws windows, and $tool is not here: install xvfb and chromium." >&2
done
# The audio of calls is made with it, and the tests make some.
has espeak-ng || { is_root && fetch espeak-ng; } ||
  echo "Some tests make audio of calls, and espeak-ng is not here: install espeak-ng." >&2
has chromium-headless-shell && exit 0
is_root && fetch chromium-headless-shell && exit 0
has chromium chromium-browser google-chrome && exit 0
if is_root; then
  fetch chromium
else
  .venv/bin/playwright install --only-shell chromium
fi
