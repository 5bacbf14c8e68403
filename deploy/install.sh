#!/usr/bin/env bash
# Installs Alongside as a systemd service, or brings an installed one up to date. Safe to run again:
# settings, key and data stay. Needs root, Java 21 or newer, and the jar that `mvn package` makes.
# usage: install.sh [--jar FILE] [--java HOME] [--root FOLDER] [--dry-run]
#   --jar FILE     the jar; else target/alongside.jar beside this script's folder
#   --java HOME    the Java to run it with; else the newest that is found
#   --root FOLDER  lay the files below FOLDER instead of /, and leave users and services alone
#   --dry-run      only say what would be done
set -euo pipefail

readonly NEEDED=21
here=$(dirname "$(readlink -f "$0")")
jar=$here/../target/alongside.jar
java=
root=
dry=

usage() {
  sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0"
}

say() {
  echo "install.sh: $*"
}

stop() {
  echo "install.sh: $*" >&2
  exit 2
}

run() {
  if [[ -n $dry ]]; then
    echo "would run: $*"
  else
    "$@"
  fi
}

# Users and services exist on the real machine only.
run_here() {
  if [[ -z $root ]]; then
    run "$@"
  fi
}

release() { # HOME: the feature release of the Java there, 0 where there is none
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null) || true
  [[ -n $version && -x $1/bin/java ]] && echo "$version" || echo 0
}

newest_java() {
  local home best=0 found=
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/*; do
    if [[ -n $home && $(release "$home") -gt $best ]]; then
      best=$(release "$home")
      found=$home
    fi
  done
  echo "$found"
}

put() { # MODE SOURCE TARGET
  run install -D -m "$1" "$2" "$root$3"
}

put_once() { # MODE SOURCE TARGET: what the operator may have changed stays
  if [[ -e $root$3 ]]; then
    say "$3 stays as it is"
  else
    put "$@"
  fi
}

while [[ $# -gt 0 ]]; do
  case $1 in
    --jar | --java | --root)
      [[ -n ${2:-} ]] || stop "$1 wants a value"
      declare "${1#--}=$2"
      shift 2
      ;;
    --dry-run) dry=yes && shift ;;
    --help | -h) usage && exit 0 ;;
    *) usage >&2 && stop "there is no option $1" ;;
  esac
done

[[ -n $dry || -n $root || $(id -u) == 0 ]] || stop "it needs root: run it with sudo, or with --dry-run"
[[ -r $jar ]] || stop "there is no $jar: build it with 'mvn -DskipTests package', or name one with --jar"
java=${java:-$(newest_java)}
[[ -n $java && $(release "$java") -ge $NEEDED ]] ||
  stop "Alongside needs Java $NEEDED or newer, and ${java:-no place that was looked at} has none: install one, or name its home with --java"
say "Java $(release "$java") from $java"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [[ -z $root ]] && ! id alongside >/dev/null 2>&1; then
  run_here useradd --system --user-group --home-dir /var/lib/alongside --shell /usr/sbin/nologin alongside
fi

# The program, unpacked: it starts with a quarter less work than from the single jar.
"$java/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$work/app" --application-filename alongside.jar >/dev/null
run install -d -m 0755 "$root/opt/alongside"
run rm -rf "$root/opt/alongside/app.new" "$root/opt/alongside/app.old"
run cp -r "$work/app" "$root/opt/alongside/app.new"
run chmod -R u=rwX,go=rX "$root/opt/alongside/app.new"
# A running JVM opens its jars as it needs them, so it must not run while they move.
run_here systemctl stop alongside 2>/dev/null || true
if [[ -e $root/opt/alongside/app ]]; then
  run mv "$root/opt/alongside/app" "$root/opt/alongside/app.old"
fi
run mv "$root/opt/alongside/app.new" "$root/opt/alongside/app"

cat >"$work/alongside" <<START
#!/bin/sh
# Run by the service, or by root: then with the service's settings.
if [ "\$(id -u)" = 0 ] && [ -r /etc/alongside/alongside.env ]; then
  set -a
  . /etc/alongside/alongside.env
  ALONGSIDE_DATA=/var/lib/alongside ALONGSIDE_KEY=/etc/alongside/key
  set +a
fi
exec '$java/bin/java' @/opt/alongside/jvm.options -jar /opt/alongside/app/alongside.jar "\$@"
START
put 0755 "$work/alongside" /opt/alongside/alongside
put 0755 "$here/healthy.sh" /opt/alongside/healthy.sh
put 0644 "$here/jvm.options" /opt/alongside/jvm.options
put 0644 "$here/README.md" /opt/alongside/README.md

run install -d -m 0700 "$root/etc/alongside"
put_once 0600 "$here/alongside.env" /etc/alongside/alongside.env
if [[ ! -e $root/etc/alongside/key && -z $dry ]]; then
  "$java/bin/java" -jar "$work/app/alongside.jar" key make "$work/key" >/dev/null
fi
put_once 0600 "$work/key" /etc/alongside/key
put 0644 "$here/alongside.service" /etc/systemd/system/alongside.service
run_here systemctl daemon-reload

if [[ -n $dry ]]; then
  say "nothing was changed"
elif [[ -z $root ]] && grep -qs '^TELEGRAM_BOT_TOKEN=.' /etc/alongside/alongside.env; then
  run_here systemctl enable alongside
  run_here systemctl restart alongside
  say "done; systemctl status alongside, /opt/alongside/healthy.sh"
else
  say "done; now write the token into /etc/alongside/alongside.env, keep a copy of /etc/alongside/key" \
    "elsewhere, and start it: systemctl enable --now alongside"
fi
