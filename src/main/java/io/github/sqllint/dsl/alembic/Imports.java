package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Tool;
import io.github.sqllint.dsl.python.Statement;
import io.github.sqllint.dsl.python.Statement.Imported;
import java.util.Locale;

/** What imported names stand for. */
final class Imports {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  void modules(Statement.Import statement, Scope scope) {
    for (Imported module : statement.names()) {
      if (module.alias().isEmpty()) {
        String top = module.name().split("\\.", 2)[0];
        scope.set(top, symbol(top));
      } else {
        scope.set(module.alias(), symbol(module.name()));
      }
    }
  }

  void names(Statement.ImportFrom statement, Scope scope) {
    for (Imported imported : statement.names()) {
      String path = statement.module() + "." + imported.name();
      if (!imported.name().equals("*")) {
        String alias = imported.alias().isEmpty() ? imported.name() : imported.alias();
        scope.set(alias, symbol(path));
      } else if (statement.module().startsWith("sqlalchemy")) {
        for (String name : SqlTypes.names()) {
          scope.set(name, new Symbol("sqlalchemy." + name));
        }
      }
    }
  }

  /** A name of a module; those of Alembic are tools. */
  static Value symbol(String path) {
    return switch (path) {
      case "alembic.op" -> new Tool(Tool.Kind.OPERATIONS);
      case "alembic.context" -> new Tool(Tool.Kind.ENVIRONMENT);
      case "sys.version_info.major" -> Value.Number.of(PythonVersion.MAJOR);
      case "string.ascii_lowercase" -> Value.Text.made(LETTERS);
      case "string.ascii_uppercase" -> Value.Text.made(LETTERS.toUpperCase(Locale.ROOT));
      case "string.digits" -> Value.Text.made("0123456789");
      case "six.PY2" -> new Value.Truth(false);
      case "six.PY3" -> new Value.Truth(true);
      default ->
          path.startsWith("alembic.op.")
              ? ToolAttributes.of(
                  new Tool(Tool.Kind.OPERATIONS), path.substring("alembic.op.".length()))
              : new Symbol(path);
    };
  }
}
