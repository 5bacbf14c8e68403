#!/usr/bin/env bash
# Starts the bot once, without Telegram, and keeps what the JVM learnt by it: the next start is quicker.
# usage: train.sh CACHE
set -euo pipefail

cache=${1:?"usage: train.sh CACHE"}
here=$(dirname "$(readlink -f "$0")")

env -u TELEGRAM_BOT_TOKEN -u ALONGSIDE_REDIS_URL \
  "${JAVA_HOME:?}/bin/java" "@$here/jvm.options" "-XX:AOTCacheOutput=$cache" -Xlog:aot=error \
  -jar "$here/alongside.jar" serve &
bot=$!

for ((second = 0; second < 120; second++)); do
  if "$here/healthy.sh" 2>/dev/null; then
    break
  fi
  if ! kill -0 "$bot" 2>/dev/null; then
    echo "The bot ended before it was healthy; its own words stand above." >&2
    exit 1
  fi
  sleep 1
done
"$here/healthy.sh"

kill -TERM "$bot"
wait "$bot" || true
[[ -s $cache ]]
