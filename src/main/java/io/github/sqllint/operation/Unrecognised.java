package io.github.sqllint.operation;

import java.util.Optional;
import java.util.Set;

/**
 * A statement, or a part of one, that was not understood.
 *
 * @param reason one sentence for people, without the statement's text
 * @param kind what the tokens still tell, such as {@code alter table}; empty where they tell
 *     nothing
 * @param relation what the tokens tell about the target
 */
public record Unrecognised(String reason, String kind, Optional<ObjectName> relation)
    implements Operation {
  private static final String CLAUSE = "clause";
  private static final String ASSUMPTION = "assumption";
  private static final String PART = "part";
  private static final String VALUES = "values";
  private static final String REPEATED = "repeated values";
  private static final String REFUSED = "refused";

  private static final Set<String> OF_ROWS =
      Set.of("insert", "update", "delete", "truncate", "copy", "lock", "vacuum", "cluster");

  private static final Set<String> OF_PRIVILEGES = Set.of("grant", "revoke", "role");

  /**
   * A placeholder that stands for a clause of a statement that is understood without it.
   *
   * @param relation what the clause may be about
   */
  public static Unrecognised clause(String placeholder, Optional<ObjectName> relation) {
    String reason = "What “" + placeholder + "” adds is known only where it is filled in.";
    return new Unrecognised(reason, CLAUSE, relation);
  }

  /**
   * A type, a length, a default or a bound that is known only when the statement is sent: all else
   * of the statement is known, and what it makes and drops.
   *
   * @param reason one sentence for people
   */
  public static Unrecognised part(String reason) {
    return new Unrecognised(reason, PART, Optional.empty());
  }

  /**
   * The values that a statement writes or looks for, which are known only when it is sent. No rule
   * asks for them, so that the statement is understood without.
   *
   * @param reason one sentence for people
   * @param repeated whether the statement is sent again and again, each time with others
   */
  public static Unrecognised values(String reason, boolean repeated) {
    return new Unrecognised(reason, repeated ? REPEATED : VALUES, Optional.empty());
  }

  /**
   * What a tool does not send because it stops there instead.
   *
   * @param reason one sentence for people
   */
  public static Unrecognised refused(String reason) {
    return new Unrecognised(reason, REFUSED, Optional.empty());
  }

  /** Whether the tool that should send it stops there instead. */
  public boolean isRefused() {
    return kind.equals(REFUSED);
  }

  /** Whether it leaves nothing of what it does to the schema unknown. */
  public boolean isJudged() {
    return isOfValues() || isRefused();
  }

  /** Whether the rest of the statement is understood. */
  public boolean isClause() {
    return kind.equals(CLAUSE) || isPart();
  }

  /** Whether it cannot make, change or drop anything but what the statement names. */
  public boolean isPart() {
    return kind.equals(PART);
  }

  /** Whether the statement is understood without it. */
  public boolean isOfValues() {
    return kind.equals(VALUES) || isRepeated();
  }

  /** Whether the statement is sent again and again, each time with other values. */
  public boolean isRepeated() {
    return kind.equals(REPEATED);
  }

  /**
   * What is taken for granted in a statement that is understood with it, as a name that a tool
   * looks up in the database.
   *
   * @param reason one sentence for people
   * @param relation what the statement is about if the assumption is wrong too; it is locked
   *     against everybody
   */
  public static Unrecognised assumption(String reason, Optional<ObjectName> relation) {
    return new Unrecognised(reason, ASSUMPTION, relation);
  }

  /** Whether the statement is understood if something holds that is taken for granted. */
  public boolean isAssumption() {
    return kind.equals(ASSUMPTION);
  }

  /** Whether it may change rows, but nothing of the schema. */
  public boolean isOfRows() {
    return OF_ROWS.contains(kind);
  }

  /** Whether it may change who may do what, but nothing else: neither rows nor the schema. */
  public boolean isOfPrivileges() {
    return OF_PRIVILEGES.contains(kind);
  }

  /** Whether it may change a table, which has to be known. */
  public boolean isAboutTable() {
    return !(isOfRows() || isJudged() || kind.equals("create type"));
  }

  /** Whether nothing is known of what it does. */
  public boolean isUnknown() {
    return kind.isEmpty();
  }
}
