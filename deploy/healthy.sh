#!/usr/bin/env bash
# Asks a port of this machine for a page; succeeds when the answer is 200.
# usage: healthy.sh [PORT [PATH]]      without them: the bot's health, one above SERVER_PORT
set -euo pipefail

port=${1:-$((${SERVER_PORT:-8080} + 1))}
path=${2:-/actuator/health}

exec 3<>"/dev/tcp/127.0.0.1/$port"
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$path" >&3
read -r -t 5 _ status _ <&3
[[ $status == 200 ]]
