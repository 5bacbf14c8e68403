#!/usr/bin/env bash
# The image's entry. A secret NAME may come as a file: NAME_FILE says where it is.
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")

for name in TELEGRAM_BOT_TOKEN ALONGSIDE_REDIS_URL; do
  file=${name}_FILE
  [[ -n ${!file:-} ]] || continue
  if [[ ! -r ${!file} ]]; then
    echo "$file is ${!file}, which cannot be read: it must be a file that user $(id -u) may read." >&2
    exit 2
  fi
  export "$name=$(<"${!file}")"
  unset "$file"
done

options=("@$here/jvm.options")
if [[ -e $here/alongside.aot ]]; then
  options+=("-XX:AOTCache=$here/alongside.aot")
fi
exec "${JAVA_HOME:?}/bin/java" "${options[@]}" -jar "$here/alongside.jar" "$@"
