package io.github.sqllint.dsl.alembic;

import java.util.Set;

/** Which modules come with Python, and so never reach a database by themselves. */
final class Modules {
  private static final Set<String> STANDARD =
      Set.of(
          "__future__",
          "abc",
          "ast",
          "base64",
          "builtins",
          "calendar",
          "codecs",
          "collections",
          "contextlib",
          "copy",
          "csv",
          "dataclasses",
          "datetime",
          "decimal",
          "enum",
          "functools",
          "getpass",
          "glob",
          "hashlib",
          "importlib",
          "inspect",
          "io",
          "itertools",
          "json",
          "logging",
          "math",
          "operator",
          "os",
          "pathlib",
          "pkgutil",
          "platform",
          "pprint",
          "pytz",
          "random",
          "re",
          "secrets",
          "shutil",
          "socket",
          "string",
          "subprocess",
          "sys",
          "tempfile",
          "textwrap",
          "time",
          "traceback",
          "types",
          "typing",
          "typing_extensions",
          "unicodedata",
          "urllib",
          "uuid",
          "warnings",
          "zoneinfo",
          "structlog",
          "loguru",
          "tqdm",
          "six",
          "dateutil",
          "yaml",
          "dotenv");

  private Modules() {}

  static boolean isStandard(String path) {
    int dot = path.indexOf('.');
    return STANDARD.contains(dot < 0 ? path : path.substring(0, dot));
  }
}
