package io.github.sqllint.dsl.knex;

import io.github.sqllint.operation.ConstraintOperation.ValidateConstraint;
import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.DoBlock;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.Reindex;
import io.github.sqllint.operation.Members;
import io.github.sqllint.operation.ObjectOperation.Comment;
import io.github.sqllint.operation.ObjectOperation.Grant;
import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.ObjectOperation.Revoke;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.SessionOperation;
import io.github.sqllint.operation.TableOperation.Cluster;
import io.github.sqllint.operation.TableOperation.LockTable;
import io.github.sqllint.operation.TableOperation.Truncate;
import io.github.sqllint.operation.TableOperation.Vacuum;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statement has to do with others, as far as its text tells. */
final class Touch {
  private static final Pattern NAME =
      Pattern.compile("\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*");

  /** What changes neither what there is nor any rows. */
  private static final List<Class<? extends Operation>> HARMLESS =
      List.of(
          ValidateConstraint.class,
          Comment.class,
          Grant.class,
          Revoke.class,
          Reindex.class,
          LockTable.class,
          Cluster.class,
          Vacuum.class,
          SessionOperation.class);

  private final Set<String> named = new HashSet<>();
  private final Set<String> defined = new HashSet<>();
  private final Set<String> written = new HashSet<>();
  private final Set<String> dropped = new HashSet<>();
  private boolean anything;
  private boolean inserts = true;
  private boolean session;
  private boolean asks = true;

  private Touch() {}

  static Touch of(String sql) {
    Touch touch = new Touch();
    Matcher matcher = NAME.matcher(sql);
    while (matcher.find()) {
      touch.named.add(plain(matcher.group().replace("\"", "")));
    }
    SourceFile file = new SourceFile("", sql);
    Script script = Script.whole(file, "", "", Direction.UP, TransactionMode.NONE);
    for (ReadStatement statement : ScriptReader.read(script).statements()) {
      touch.add(statement.readings());
    }
    return touch;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Whether it is about the connection that it is sent through. */
  boolean session() {
    return session;
  }

  private void add(List<Reading> readings) {
    for (Reading reading : readings) {
      Operation operation = reading.operation();
      asks &= operation instanceof Other other && other.kind().equals("select");
      if (operation instanceof DoBlock block) {
        add(block.body());
      } else if (operation instanceof Unrecognised unread && unread.relation().isEmpty()) {
        anything = true;
      } else if (operation instanceof DataOperation || operation instanceof Truncate) {
        inserts &= operation instanceof DataOperation.Insert;
        operation.relation().ifPresent(table -> written.add(plain(table.name())));
      } else if (operation instanceof Other other) {
        anything |= other.kind().equals("call") || other.kind().equals("execute");
      } else {
        session |= operation instanceof SessionOperation;
        define(operation);
      }
    }
  }

  private void define(Operation operation) {
    if (HARMLESS.stream().anyMatch(type -> type.isInstance(operation))) {
      return;
    }
    if (operation.word().startsWith("drop-")) {
      dropped.add(operation.word());
    }
    if (!(operation instanceof CreateIndex)) {
      operation.relation().ifPresent(relation -> defined.add(plain(relation.name())));
    }
    var members = Members.of(operation);
    for (String member : List.of("name", "newName", "partition")) {
      if (members.get(member) instanceof String name) {
        defined.add(plain(name.substring(name.lastIndexOf('.') + 1).replace("\"", "")));
      }
    }
  }

  /**
   * Whether it may make a difference which of two runs first. What is dropped may belong to
   * something else that is dropped, which only a schema tells.
   */
  boolean meets(Touch other) {
    boolean drop = !dropped.isEmpty() && !other.dropped.isEmpty();
    Set<String> indexes = Set.of("drop-index");
    boolean apart = dropped.equals(indexes) && other.dropped.equals(indexes);
    return anything
        || other.anything
        || session
        || other.session
        || drop && !apart
        || defines(other)
        || other.defines(this)
        || writes(other)
        || other.writes(this);
  }

  private boolean defines(Touch other) {
    return defined.stream().anyMatch(other.named::contains);
  }

  private boolean writes(Touch other) {
    boolean added = inserts && other.inserts && other.defined.isEmpty();
    return !other.asks && !added && written.stream().anyMatch(other.named::contains);
  }
}
