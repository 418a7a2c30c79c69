# find_jdk: prints the home of a JDK of version 25 or newer, or one line saying what to install (status 1).
jdk_version() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() {
  best= ; best_version=24
  for home in ${JAVA_HOME:+"$JAVA_HOME"} /usr/lib/jvm/* /usr/java/* "$HOME"/.sdkman/candidates/java/*; do
    [ -x "$home/bin/javac" ] || continue
    version=$(jdk_version "$home")
    [ -n "$version" ] && [ "$version" -gt "$best_version" ] || continue
    best=$home ; best_version=$version
    [ "$home" != "${JAVA_HOME:-}" ] || break
  done
  if [ -z "$best" ]; then
    echo "A JDK of version 25 or newer is needed: install one (for example Temurin 25) in /usr/lib/jvm, or set JAVA_HOME to it." >&2
    return 1
  fi
  printf '%s\n' "$best"
}
