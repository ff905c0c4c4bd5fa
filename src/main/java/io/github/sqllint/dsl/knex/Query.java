package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Callable;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a query, most of them as SQL already. */
final class Query {
  private static final Pattern CONDITION =
      Pattern.compile("(and|or)?(where|having)(Not)?(.*)", Pattern.CASE_INSENSITIVE);

  private final Function<Callable, QueryBuilder> nested;
  private final List<Consumer<Wheres>> conditions = new ArrayList<>();
  String method = "select";
  Value table = Nothing.UNDEFINED;
  Value schema = Nothing.UNDEFINED;
  boolean only;
  Value alias = Nothing.UNDEFINED;
  final List<String> withs = new ArrayList<>();
  boolean recursive;
  final List<String> columns = new ArrayList<>();
  String distinct = "";
  final List<String> joins = new ArrayList<>();
  final List<String> joinTables = new ArrayList<>();
  final Wheres wheres;
  final Wheres havings;
  final List<String> groups = new ArrayList<>();
  final List<String> orders = new ArrayList<>();
  final List<String> unions = new ArrayList<>();
  boolean wrapsUnions;
  String limit = "";
  String offset = "";
  String lock = "";
  Value insert = Nothing.UNDEFINED;
  final Map<String, Value> update = new LinkedHashMap<>();
  final Map<String, String> counters = new LinkedHashMap<>();
  Value returning = Nothing.UNDEFINED;
  Value conflict = Nothing.UNDEFINED;
  boolean merges;
  Value merged = Nothing.UNDEFINED;
  Value from = Nothing.UNDEFINED;
  Value using = Nothing.UNDEFINED;

  Query(Function<Callable, QueryBuilder> nested) {
    this.nested = nested;
    wheres = new Wheres(nested, "where", false);
    havings = new Wheres(nested, "having", false);
  }

  void copyFrom(Query other) {
    method = other.method;
    table = other.table;
    schema = other.schema;
    only = other.only;
    alias = other.alias;
    withs.addAll(other.withs);
    recursive = other.recursive;
    columns.addAll(other.columns);
    distinct = other.distinct;
    joins.addAll(other.joins);
    joinTables.addAll(other.joinTables);
    wheres.copyFrom(other.wheres);
    havings.copyFrom(other.havings);
    groups.addAll(other.groups);
    orders.addAll(other.orders);
    unions.addAll(other.unions);
    wrapsUnions = other.wrapsUnions;
    limit = other.limit;
    offset = other.offset;
    lock = other.lock;
    insert = other.insert;
    update.putAll(other.update);
    counters.putAll(other.counters);
    returning = other.returning;
    conflict = other.conflict;
    merges = other.merges;
    merged = other.merged;
    from = other.from;
    using = other.using;
  }

  void or() {
    wheres.or();
    havings.or();
  }

  void not() {
    wheres.not();
    havings.not();
  }

  /** Adds a condition; whether the method is one that does. */
  boolean condition(String name, List<Value> args) {
    Matcher matcher = CONDITION.matcher(name);
    boolean begins = name.startsWith("where") || name.startsWith("having");
    if (!matcher.matches() || !begins && matcher.group(1) == null) {
      return false;
    }
    boolean where = matcher.group(2).equalsIgnoreCase("where");
    boolean or = "or".equals(matcher.group(1));
    String kind = matcher.group(4);
    boolean not = matcher.group(3) != null || kind.startsWith("JsonNot");
    String plain = kind.replace("JsonNot", "Json");
    if (where) {
      conditions.add(clause -> condition(clause, or, not, plain, args));
    }
    return condition(where ? wheres : havings, or, not, plain, args);
  }

  private static boolean condition(
      Wheres clause, boolean or, boolean not, String kind, List<Value> args) {
    if (or) {
      clause.or();
    }
    if (not) {
      clause.not();
    }
    return clause.add(kind, args);
  }

  /** The conditions of an index, whose values Knex does not send, only numbers for them. */
  String predicate() {
    Wheres marked = new Wheres(nested, "where", true);
    conditions.forEach(one -> one.accept(marked));
    return Sql.numbered(marked.clause());
  }

  void join(String name, List<Value> args, Span site, Run run) {
    Value target = Args.at(args, 0);
    if (name.equals("joinRaw")) {
      joins.add(
          target instanceof RawQuery raw
              ? raw.sql().text()
              : new RawQuery(target, Args.at(args, 1), null, null).sql().text());
      return;
    }
    String kind =
        name.equals("join")
            ? "inner"
            : name.substring(0, name.length() - "Join".length())
                .replaceAll("([A-Z])", " $1")
                .toLowerCase(Locale.ROOT);
    boolean prefixed = Args.isTrue(schema) && target.type().equals("string");
    String joined =
        prefixed
            ? Sql.name(Args.string(schema) + "." + Args.string(target))
            : target instanceof QueryBuilder inner ? inner.subquery(true) : Sql.name(target);
    JoinClause clause = new JoinClause();
    if (Args.at(args, 1) instanceof Callable function) {
      function.call(clause, List.of(clause), site, run);
    } else if (args.size() > 1) {
      clause.on(false, false, args.subList(1, args.size()), site, run);
    }
    joinTables.add(joined + "\n" + clause.clause());
    joins.add((kind + " join " + joined + " " + clause.clause()).strip());
  }
}
