#!/bin/sh
# Makes target/sqllint-image out of target/sqllint: sqllint and its own small Java in one folder, for machines without Java,
# with a cache of loaded and linked classes (JEP 483, 514). That cache asks for a JDK of 25 or newer and fits the jar that it
# was made with and no other, so both are made here at once and sqllint is a module of the image, not a file beside it.
set -eu
cd "$(dirname "$0")/../../.."

major() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

jdk=
# Who names one gets that one or none.
[ -n "${JDK_25:-}" ] && set -- "$JDK_25" ||
  set -- "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* "${HOME:-/}"/.sdkman/candidates/java/*
for candidate; do
  if [ -x "$candidate/bin/jlink" ] && [ "$(major "$candidate")0" -ge 250 ]; then
    jdk=$candidate
    break
  fi
done
if [ -z "$jdk" ]; then
  echo "No image is made: it asks for a JDK of 25 or newer, which is not ${JDK_25:-"in JAVA_HOME or /usr/lib/jvm"};" \
    "set JDK_25 to its folder."
  exit 0
fi

image=$PWD/target/sqllint-image
work=$PWD/target/image
rm -rf "$image" "$work"
mkdir -p "$work/classes" "$image/bin"

# One module of all jars: some of them are no modules, and jlink takes no others.
for jar in target/sqllint/lib/*.jar; do
  (cd "$work/classes" && "$jdk/bin/jar" --extract --file "$OLDPWD/$jar")
done
rm -rf "$work/classes/META-INF" "$work/classes/module-info.class"
cat >"$work/module-info.java" <<'EOF'
module sqllint {
  requires java.logging;
  requires java.sql;
  requires java.xml;
}
EOF
"$jdk/bin/javac" -d "$work/classes" --patch-module sqllint="$work/classes" "$work/module-info.java"
"$jdk/bin/jar" --create --file "$work/sqllint.jar" --main-class io.github.sqllint.cli.Main -C "$work/classes" .
"$jdk/bin/jlink" --module-path "$work/sqllint.jar" --add-modules sqllint --output "$image/runtime" \
  --strip-debug --no-header-files --no-man-pages
cp target/sqllint/bin/sqllint "$image/bin/sqllint"
cp LICENSE "$image/LICENSE"

# What a cache could record for the second compiler, which the launcher leaves out, only makes it larger, and all of it is
# moved in memory at each start. Both collectors that the launcher chooses take the objects that this one leaves in it.
for classes in files options folders; do
  "$image/runtime/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xss4m -Xlog:disable \
    -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining \
    -XX:AOTCacheOutput="$image/runtime/lib/$classes.aot" -Dsqllint.warmup=$classes -m sqllint testdata/demo/safe \
    >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
done
rm -rf "$work"
"$image/bin/sqllint" --version
