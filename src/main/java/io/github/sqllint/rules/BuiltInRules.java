package io.github.sqllint.rules;

import io.github.sqllint.rule.Rule;
import io.github.sqllint.rule.RuleCatalogue;
import java.util.List;

/** Every rule that sqllint brings along, one per line, sorted. */
public final class BuiltInRules {
  public static final List<Rule> ALL =
      List.of(
          new AddCheckWithoutNotValid(),
          new AddColumnAutoIncrement(),
          new AddColumnNotNullWithoutDefault(),
          new AddColumnWithVolatileDefault(),
          new AddForeignKeyWithoutNotValid(),
          new AddIndexWithoutConcurrently(),
          new AddPrimaryKeyWithoutIndex(),
          new AddUniqueWithoutIndex(),
          new ChangeColumnType(),
          new ConcurrentlyInTransaction(),
          new DeleteWithoutWhere(),
          new DropColumn(),
          new DropIndexWithoutConcurrently(),
          new DropTable(),
          new MissingDown(),
          new RenameColumn(),
          new RenameTable(),
          new SetNotNullWithoutCheck(),
          new TruncateTable(),
          new UnparsedStatement(),
          new UpdateWithoutWhere(),
          new ValidateInSameTransaction());

  private BuiltInRules() {}

  public static RuleCatalogue catalogue() {
    return RuleCatalogue.of(ALL);
  }
}
