package io.github.sqllint.layout;

/** How one migration tool names, orders and cuts its files, and how it runs them. */
interface Layout {

  /** What {@code --layout} calls it. */
  String name();

  /** What its migrations are written in; a folder that it reads holds nothing else. */
  default Language language() {
    return Language.SQL;
  }

  /** How surely the folder's files are this tool's. */
  Evidence evidence(Folder folder);

  /** Whether the project that the folder lies in says that it uses this tool. */
  default boolean hasProject(Folder folder) {
    return false;
  }

  /** Whether its migrations have a way back as a rule. */
  default boolean expectsDowns() {
    return false;
  }

  /** Whether the tool reads the folders below its own as one history with it. */
  default boolean readsSubfolders() {
    return false;
  }

  Sequence read(Folder folder);

  /** How surely files are a tool's, the surest last. */
  enum Evidence {
    NONE,
    /** The tool's way to name files. */
    FILE_NAMES,
    /** A directive that only this tool knows. */
    CONTENT;

    static Evidence of(boolean content, boolean names) {
      return content ? CONTENT : names ? FILE_NAMES : NONE;
    }
  }
}
