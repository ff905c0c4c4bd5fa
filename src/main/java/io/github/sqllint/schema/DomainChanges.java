package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Comment;
import io.github.sqllint.operation.TypeOperation.AlterDomain;
import io.github.sqllint.operation.TypeOperation.CreateDomain;
import io.github.sqllint.operation.TypeOperation.DomainCheck;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changes of domains do to a schema. */
final class DomainChanges {
  private static final Pattern CONSTANT =
      Pattern.compile("('[^']*'|-?\\d+)(?:::(text|integer|date|numeric|boolean|jsonb))?");

  private DomainChanges() {}

  static void create(Draft draft, CreateDomain operation) {
    ObjectName name = draft.schema().session().placeFor(operation.name());
    draft.put(
        new Domain(
            name,
            Optional.of(draft.schema().canonical(operation.type())),
            operation.notNull(),
            operation.defaultValue(),
            Parts.none(),
            operation
                .collation()
                .map(collation -> Settings.NONE.with("collation", collation))
                .orElse(Settings.NONE),
            Optional.of(draft.origin())));
    operation.checks().forEach(check -> add(draft, name, check));
  }

  static void alter(Draft draft, AlterDomain operation) {
    Optional<Domain> found = draft.schema().domain(operation.name());
    if (found.isEmpty()) {
      return;
    }
    Domain domain = found.get();
    String constraint = operation.constraint().orElse("");
    switch (operation.action()) {
      case ADD_CHECK -> operation.check().ifPresent(check -> add(draft, domain.name(), check));
      case ADD_NOT_NULL, SET_NOT_NULL -> draft.put(domain.withNotNull(true));
      case DROP_NOT_NULL -> draft.put(domain.withNotNull(false));
      case DROP_DEFAULT -> draft.put(domain.withDefault(Optional.empty()));
      case DROP_CONSTRAINT ->
          draft.put(
              domain
                  .withChecks(domain.checks().without(constraint))
                  .withSettings(domain.settings().without(comment(constraint))));
      case VALIDATE_CONSTRAINT -> validate(draft, domain, constraint);
      case RENAME_CONSTRAINT -> draft.put(renamed(domain, constraint, operation.text()));
      case SET_DEFAULT -> draft.put(withDefault(domain, operation.text()));
      case OTHER ->
          draft.put(
              domain.withSettings(SettingActions.apply(domain.settings(), "", operation.text())));
      default -> throw new AssertionError(operation.action());
    }
  }

  private static void add(Draft draft, ObjectName domain, DomainCheck check) {
    String name = check.name().orElseGet(() -> draft.names().constraint(domain, "", "check"));
    draft
        .schema()
        .domain(domain)
        .ifPresent(
            d ->
                draft.put(
                    d.withChecks(
                        d.checks()
                            .with(new Domain.Check(name, check.condition(), !check.notValid())))));
  }

  private static Domain withDefault(Domain domain, String action) {
    String value = action.replaceFirst("(?i)^SET DEFAULT ", "");
    Matcher constant = CONSTANT.matcher(value);
    if (!constant.matches()) {
      return domain.withDefault(Optional.of(new Expression.Opaque(value, Set.of())));
    }
    Expression literal = new Expression.Literal(constant.group(1));
    return domain.withDefault(
        Optional.of(
            constant.group(2) == null
                ? literal
                : new Expression.Cast(literal, ColumnType.of(constant.group(2)))));
  }

  private static Domain renamed(Domain domain, String constraint, String text) {
    String newName = SettingActions.unquoted(text.substring(text.lastIndexOf(' ') + 1));
    return domain
        .checks()
        .find(constraint)
        .map(c -> new Domain.Check(newName, c.condition(), c.validated()))
        .map(c -> domain.withChecks(domain.checks().replacing(constraint, c)))
        .map(d -> d.withSettings(commented(d.settings(), constraint, newName)))
        .orElse(domain);
  }

  private static Settings commented(Settings settings, String constraint, String newName) {
    Settings rest = settings.without(comment(constraint));
    return settings
        .value(comment(constraint))
        .map(text -> rest.with(comment(newName), text))
        .orElse(rest);
  }

  /** Where what is said of a constraint is kept. */
  private static String comment(String constraint) {
    return Remarks.commentOn(Comment.OF_DOMAIN, constraint);
  }

  private static void validate(Draft draft, Domain domain, String constraint) {
    domain
        .checks()
        .find(constraint)
        .ifPresent(
            check ->
                draft.put(
                    domain.withChecks(
                        domain
                            .checks()
                            .with(new Domain.Check(check.name(), check.condition(), true)))));
  }
}
