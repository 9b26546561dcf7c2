# Sourced by the launchers and the build: where is a JDK 25?

no_jdk25='JDK 25 not found: install one of any vendor, or set JAVA_HOME to it'

# Prints the home of a JDK 25, looked for where Maven's toolchains look. Reads the `release` file of
# each candidate, so that nothing is started.
find_jdk25() {
  local home line path
  path=$(command -v java 2>/dev/null) && path=$(readlink -f "$path" 2>/dev/null) && path=${path%/bin/java}
  {
    printf '%s\n' "${JAVA_HOME-}" "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_arm64-}" "${JDK25-}" "$path" \
      /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/hostedtoolcache/Java_*/*/* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jbang/cache/jdks/* "$HOME"/.asdf/installs/java/* \
      "$HOME"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home
    sed -n 's:.*<jdkHome>\(.*\)</jdkHome>.*:\1:p' "$HOME/.m2/toolchains.xml" 2>/dev/null
  } | while IFS= read -r home; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] && [ -r "$home/release" ] || continue
    while IFS= read -r line; do
      case $line in
        JAVA_VERSION=\"25\"* | JAVA_VERSION=\"25.*)
          printf '%s\n' "$home"
          return
          ;;
      esac
    done <"$home/release"
  done
}
