package io.github.sqllint.impact;

/** The facts about PostgreSQL itself that are kept as text beside the classes. */
public final class ServerTables {
  private ServerTables() {}

  /** Reads them, as whoever first asks for one would do otherwise. */
  public static void prepare() {
    BuiltInFunctions.isOperator("=");
    Casts.load();
    OperatorClasses.load();
  }
}
