package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Method;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Tool;
import io.github.sqllint.dsl.alembic.Value.Tool.Kind;
import io.github.sqllint.dsl.alembic.Value.Truth;
import io.github.sqllint.dsl.alembic.Value.Unknown;

/** What a dot finds in things of Alembic and connections. */
final class ToolAttributes {
  private ToolAttributes() {}

  static Value of(Tool tool, String name) {
    return switch (tool.kind()) {
      case DIALECT -> dialect(name);
      case CONTEXT, ENVIRONMENT -> context(tool, name);
      case CONNECTION, SESSION ->
          switch (name) {
            case "dialect" -> new Tool(Kind.DIALECT);
            case "engine", "bind", "connection" -> new Tool(Kind.CONNECTION);
            case "name", "driver" -> dialect(name);
            default -> new Method(tool, name);
          };
      case OPERATIONS, BATCH ->
          switch (name) {
            case "migration_context" -> new Tool(Kind.CONTEXT);
            case "impl" -> new Tool(Kind.CONTEXT);
            default -> new Method(tool, name);
          };
      default -> new Method(tool, name);
    };
  }

  private static Value context(Tool tool, String name) {
    return switch (name) {
      case "dialect" -> new Tool(Kind.DIALECT);
      case "bind", "connection" -> new Tool(Kind.CONNECTION);
      case "impl" -> new Tool(Kind.CONTEXT);
      case "as_sql" -> new Truth(false);
      case "config", "opts", "environment_context", "script" ->
          new Unknown("it depends on Alembic's settings");
      default -> new Method(tool, name);
    };
  }

  private static Value dialect(String name) {
    return switch (name) {
      case "name" -> Text.made("postgresql");
      case "driver" -> Text.made("psycopg2");
      case "server_version_info" -> new Unknown("it depends on the server's version");
      case "identifier_preparer" -> new Tool(Kind.DIALECT);
      default -> new Method(new Tool(Kind.DIALECT), name);
    };
  }
}
