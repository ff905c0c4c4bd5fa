package io.github.sqllint.parse;

import java.util.Locale;
import java.util.Optional;

/** What kind of object a statement is about, by the words that say so. */
enum ObjectKind {
  ACCESS_METHOD(Naming.SIMPLE),
  AGGREGATE(Naming.ROUTINE),
  CAST(Naming.OWN),
  COLLATION(Naming.QUALIFIED),
  CONVERSION(Naming.QUALIFIED),
  DATABASE(Naming.SIMPLE),
  DOMAIN(Naming.QUALIFIED),
  EVENT_TRIGGER(Naming.SIMPLE),
  EXTENSION(Naming.SIMPLE),
  FOREIGN_DATA_WRAPPER(Naming.SIMPLE),
  FOREIGN_TABLE(Naming.QUALIFIED),
  FUNCTION(Naming.ROUTINE),
  GROUP(Naming.SIMPLE),
  INDEX(Naming.QUALIFIED),
  LANGUAGE(Naming.SIMPLE),
  LARGE_OBJECT(Naming.OWN),
  MATERIALIZED_VIEW(Naming.QUALIFIED),
  OPERATOR_CLASS(Naming.WITH_METHOD),
  OPERATOR_FAMILY(Naming.WITH_METHOD),
  OPERATOR(Naming.OWN),
  POLICY(Naming.ON_RELATION),
  PROCEDURE(Naming.ROUTINE),
  PUBLICATION(Naming.SIMPLE),
  ROLE(Naming.SIMPLE),
  ROUTINE(Naming.ROUTINE),
  RULE(Naming.ON_RELATION),
  SCHEMA(Naming.SIMPLE),
  SEQUENCE(Naming.QUALIFIED),
  SERVER(Naming.SIMPLE),
  STATISTICS(Naming.QUALIFIED),
  SUBSCRIPTION(Naming.SIMPLE),
  TABLE(Naming.QUALIFIED),
  TABLESPACE(Naming.SIMPLE),
  TEXT_SEARCH_CONFIGURATION(Naming.QUALIFIED),
  TEXT_SEARCH_DICTIONARY(Naming.QUALIFIED),
  TEXT_SEARCH_PARSER(Naming.QUALIFIED),
  TEXT_SEARCH_TEMPLATE(Naming.QUALIFIED),
  TRANSFORM(Naming.OWN),
  TRIGGER(Naming.ON_RELATION),
  TYPE(Naming.QUALIFIED),
  USER_MAPPING(Naming.OWN),
  USER(Naming.SIMPLE),
  VIEW(Naming.QUALIFIED);

  /** How the objects of a kind are named. */
  enum Naming {
    /** With an optional schema. */
    QUALIFIED,
    /** Without a schema. */
    SIMPLE,
    /** A name of its own and the relation behind ON. */
    ON_RELATION,
    /** With the types of its arguments. */
    ROUTINE,
    /** With an access method behind USING. */
    WITH_METHOD,
    /** In words of its own. */
    OWN
  }

  private static final ObjectKind[] ALL = values();

  private final Naming naming;
  private final String words;
  private final String[] parts;

  ObjectKind(Naming naming) {
    this.naming = naming;
    this.words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    this.parts = words.split(" ");
  }

  Naming naming() {
    return naming;
  }

  /** In lower case, such as {@code foreign table}. */
  String words() {
    return words;
  }

  /** Takes the words of a kind if they come next. */
  static Optional<ObjectKind> accept(Tokens tokens) {
    if (tokens.is("procedural", "language")) {
      tokens.keyword();
    }
    for (ObjectKind kind : ALL) {
      if (tokens.accept(kind.parts)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Takes the words of a kind. */
  static ObjectKind expect(Tokens tokens) {
    return accept(tokens).orElseThrow(() -> tokens.expected("A kind of object"));
  }
}
