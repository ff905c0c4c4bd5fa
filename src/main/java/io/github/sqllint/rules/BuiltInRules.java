package io.github.sqllint.rules;

import io.github.sqllint.rule.PageRule;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.rule.RuleCatalogue;
import java.util.List;

/** Every rule that sqllint brings along, one per line, sorted. */
public final class BuiltInRules {
  public static final List<Rule> ALL =
      List.of(
          new AddCheckWithoutNotValid(),
          new AddColumnAutoIncrement(),
          new AddColumnGeneratedStored(),
          new AddColumnNotNullWithoutDefault(),
          new AddColumnOfConstrainedDomain(),
          new AddColumnWithCheck(),
          new AddColumnWithDefault(),
          new AddColumnWithUnique(),
          new AddColumnWithVolatileDefault(),
          new AddExclusionConstraint(),
          new AddForeignKeyWithoutNotValid(),
          new AddIndexOnPartitionedTable(),
          new AddIndexWithoutConcurrently(),
          new AddNotNullDefaultThenDropDefault(),
          new AddPartitionBesideDefault(),
          new AddPrimaryKeyOnNullableColumn(),
          new AddPrimaryKeyWithoutIndex(),
          new AddTrigger(),
          new AddUniqueWithoutIndex(),
          new AlterDomainConstraint(),
          new AttachPartitionWithoutCheck(),
          new BackfillWithSchemaChange(),
          new ChangeColumnType(),
          PageRule.opinion("char-column"),
          new ClusterTable(),
          new ColumnOrderChanged(),
          new ConcurrentlyIfNotExists(),
          new ConcurrentlyInTransaction(),
          new ConcurrentlyOnPartitionedTable(),
          new DeleteWithoutWhere(),
          new DetachPartitionWithoutConcurrently(),
          new DisableTrigger(),
          new DownLosesData(),
          new DropCascade(),
          new DropColumn(),
          new DropDatabase(),
          new DropDefault(),
          new DropForeignKey(),
          new DropIndexBackingConstraint(),
          new DropIndexWithoutConcurrently(),
          new DropNotNull(),
          new DropPrimaryKey(),
          new DropSchema(),
          new DropTable(),
          new DropUnique(),
          new DuplicateIndex(),
          new DuplicateObject(),
          new EmptyDown(),
          new EnableRowSecurityWithoutPolicy(),
          new EnumValueUsedInTransaction(),
          new ExpandAndContractTogether(),
          new FailingDown(),
          new FailsOnServer(),
          new ForeignKeyTypeMismatch(),
          new ForeignKeyWithoutIndex(),
          new IdentifierTooLong(),
          new IncompleteDown(),
          PageRule.opinion("integer-primary-key"),
          PageRule.opinion("json-column"),
          new LockTable(),
          new MissingDown(),
          PageRule.opinion("missing-if-exists"),
          new MissingLockTimeout(),
          new MoveOrRenameSchema(),
          new NarrowColumnType(),
          new NestedTransaction(),
          new NotInTransaction(),
          new NotValidNeverValidated(),
          new NotValidOnPartitionedTable(),
          new RefreshWithoutConcurrently(),
          new ReindexWithoutConcurrently(),
          new RenameColumn(),
          new RenameEnumValue(),
          new RenameTable(),
          PageRule.opinion("serial-instead-of-identity"),
          new SetAccessMethod(),
          new SetLogged(),
          new SetNotNullWithoutCheck(),
          new SetTablespace(),
          new StatementsAfterExclusiveLock(),
          new TableWithoutPrimaryKey(),
          PageRule.opinion("timestamp-without-time-zone"),
          new TruncateTable(),
          new UncommittedTransaction(),
          new UnknownObject(),
          new UnparsedStatement(),
          new UnqualifiedName(),
          new UpdateWithoutWhere(),
          new VacuumFull(),
          new ValidateInSameTransaction(),
          PageRule.opinion("varchar-with-limit"));

  /** Rules that speak of the comments which silence the others; the linter itself finds these. */
  public static final List<String> ABOUT_COMMENTS =
      List.of("invalid-suppression", "unused-suppression");

  private static final RuleCatalogue CATALOGUE = RuleCatalogue.of(ALL, ABOUT_COMMENTS);

  private BuiltInRules() {}

  public static RuleCatalogue catalogue() {
    return CATALOGUE;
  }
}
