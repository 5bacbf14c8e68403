#!/usr/bin/env bash
# Makes the secrets that compose.yaml hands to the containers. What exists stays as it is.
# It asks for the bot's token once. The image must be built: docker compose -f deploy/compose.yaml build
# usage: sudo deploy/secrets.sh [--dir FOLDER]
set -euo pipefail

dir=$(dirname "$(readlink -f "$0")")/secrets
if [[ ${1:-} == --dir && -n ${2:-} ]]; then
  dir=$2
elif [[ $# -gt 0 ]]; then
  sed -n '2,4s/^# //p' "$0" >&2
  exit 2
fi

# The users that the containers run as. A bind-mounted secret keeps its owner and mode.
readonly BOT=10001 REDIS=999 IMAGE=alongside:local
umask 077
mkdir -p "$dir"

keep() { # NAME OWNER: writes standard input there, unless it is there
  local file=$dir/$1
  [[ -s $file ]] || cat >"$file"
  chmod 0400 "$file"
  if [[ $(id -u) == 0 ]]; then
    chown "$2" "$file"
  fi
}

if [[ ! -s $dir/telegram-token ]]; then
  read -r -s -p "The bot's token, from @BotFather: " token
  echo
  if [[ ! $token =~ ^[0-9]+:[A-Za-z0-9_-]{20,}$ ]]; then
    echo "That is no token: one looks like 123456789:AAbbCCdd… Ask @BotFather for it with /token." >&2
    exit 2
  fi
  keep telegram-token $BOT <<<"$token"
fi

password=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
if [[ ! -s $dir/redis-conf || ! -s $dir/redis-url ]]; then
  # The two belong together: neither is of use without the other.
  rm -f "$dir/redis-conf" "$dir/redis-url"
fi
keep redis-conf $REDIS <<<"requirepass $password"
keep redis-url $BOT <<<"redis://:$password@redis:6379/0"
if [[ ! -s $dir/alongside-key ]]; then
  docker run --rm --user 0 --network none --volume "$dir:/secrets" "$IMAGE" key make /secrets/alongside-key
fi
keep alongside-key $BOT </dev/null

echo "The secrets are in $dir. Keep a copy of alongside-key elsewhere: without it nothing can be read."
if [[ $(id -u) != 0 ]]; then
  echo "Not root, so they belong to $(id -un): give them to the containers' users with" >&2
  echo "  sudo chown $BOT $dir/* && sudo chown $REDIS $dir/redis-conf" >&2
fi
