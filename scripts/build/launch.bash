# Sourced by bin/atlas and bin/atlas-action, which set `self` (their own path) and call `launch MODULE JAR ARGS...`.
# bash, not sh: action inputs arrive as variables such as INPUT_DEV-URL, and dash drops names with a dash.

. "${BASH_SOURCE[0]%/*}/jdk25.bash"

fail() {
  printf '%s\n' "${self##*/}: $1" >&2
  exit 1
}

# True if the program of the module is built and no source is newer.
is_fresh() {
  local marker=$root/$1/target/launch/java sources=("$root/pom.xml" "$root/engine/pom.xml" "$root/engine/src/main")
  [ "$1" = engine ] || sources+=("$root/$1/pom.xml" "$root/$1/src/main")
  [ -f "$marker" ] && [ -z "$(find "${sources[@]}" -newer "$marker" -print -quit 2>/dev/null)" ]
}

build() {
  local module=$1 log=$root/target/launch.log started=$root/target/launch.started.$$
  mkdir -p "$root/target" || fail "cannot write to $root/target: the program has to be built there once"
  if command -v flock >/dev/null; then
    exec 9>"$root/target/launch.lock" && flock 9
  else
    until mkdir "$root/target/launch.lock.d" 2>/dev/null; do sleep 1; done
    trap 'rmdir "$root/target/launch.lock.d"' EXIT
  fi
  if ! is_fresh "$module"; then
    [ -n "$(find_jdk25)" ] || fail "$no_jdk25"
    command -v mvn >/dev/null || fail "Maven not found: install it to build this program (mvn verify)"
    printf '%s\n' "${self##*/}: building, once (log: $log)" >&2
    touch "$started"
    (cd "$root" && exec mvn -B -Dfast -Dmaven.test.skip=true -pl "$module" -am package) >"$log" 2>&1 </dev/null 9>&- ||
      { rm -f "$started"; grep -m 20 ERROR "$log" >&2; fail "the build failed, see $log"; }
    # Sources edited while Maven ran count as newer.
    touch -r "$started" "$root/$module/target/launch/java"
    rm -f "$started"
  fi
  if command -v flock >/dev/null; then exec 9>&-; else rmdir "$root/target/launch.lock.d"; trap - EXIT; fi
}

launch() {
  local module=$1 jar=$2 java dir
  shift 2
  is_fresh "$module" || build "$module"
  dir=$root/$module/target
  IFS= read -r java <"$dir/launch/java"
  if [ ! -x "$java/bin/java" ]; then
    java=$(find_jdk25)
    [ -n "$java" ] || fail "$no_jdk25"
  fi
  # File names and arguments are UTF-8; a C locale would garble them in Java.
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]*) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
  # Measured in docs/adr/0006-launchers-with-a-cache.md; scripts/build/Train.java uses the same flags.
  exec "$java/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=3 -XX:-UsePerfData \
    -Xlog:disable -XX:AOTCache="$dir/launch/app.aot" --enable-native-access=ALL-UNNAMED \
    -Djava.io.tmpdir="${TMPDIR:-/tmp}" -Dorg.sqlite.lib.path="$dir/launch" -jar "$dir/$jar" "$@"
}

root=$(cd -P -- "${self%/*}/.." && pwd) || exit 1
