package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Roles that are members of roles, and privileges on what migrations seldom make, such as databases
 * and the schema {@code public}: each is a thing of its own, so that nothing need be known of what
 * it is about.
 */
final class LooseGrants {
  private static final String SPACE = "grant";
  private static final String OPTION = "option";

  private static final Set<String> KINDS =
      Set.of(
          "role",
          "database",
          "tablespace",
          "language",
          "foreign data wrapper",
          "server",
          "parameter",
          ObjectKey.SCHEMA);

  /** What ALL stands for. */
  private static final Map<String, List<String>> ALL =
      Map.of(
          "database",
          List.of("create", "connect", "temporary"),
          "parameter",
          List.of("set", "alter system"),
          "tablespace",
          List.of("create"));

  /** What everybody may do without being told (PostgreSQL manual, 5.7). */
  private static final Set<String> PUBLIC =
      Set.of("connect on database", "temporary on database", "usage on language");

  private static final Pattern GIVEN =
      Pattern.compile(
          "(?:(?<option>\\w+ option) for )?(?<what>.*?)(?: on .*?)? (?:to|from) (?<roles>.*?)"
              + "(?<with> with .*?)?(?: granted by .*| cascade| restrict)*",
          Pattern.DOTALL);

  private final Draft draft;
  private final boolean grant;
  private final Matcher given;

  private LooseGrants(Draft draft, boolean grant, Matcher given) {
    this.draft = draft;
    this.grant = grant;
    this.given = given;
  }

  /**
   * Follows GRANT or REVOKE.
   *
   * @param kind of the objects; {@code role} where roles themselves are granted
   * @return false where it is about objects whose privileges are kept with them
   */
  static boolean follow(
      Draft draft, boolean grant, String kind, List<ObjectName> names, String text) {
    Matcher given = GIVEN.matcher(text);
    if (!KINDS.contains(kind) || !given.matches()) {
      return false;
    }
    LooseGrants grants = new LooseGrants(draft, grant, given);
    boolean all = true;
    for (ObjectName name : names) {
      boolean own = draft.schema().catalogue().find(new ObjectKey(kind, name)).isPresent();
      if (own && !kind.equals("role")) {
        all = false;
      } else {
        grants.about(kind, name.name());
      }
    }
    return all;
  }

  private void about(String kind, String name) {
    for (String grantee : given.group("roles").split("\\s*,\\s*")) {
      String role = grantee.replaceFirst("^group ", "");
      if (kind.equals("role")) {
        change(role + " in " + name);
      } else {
        for (String privilege : privileges(kind)) {
          String what = privilege + " on " + kind;
          boolean usual = role.equals("public") && isUsual(what, name);
          LooseGrants own = usual ? new LooseGrants(draft, !grant, given) : this;
          own.change((usual ? "no " : "") + what + " " + name + " for " + role);
        }
      }
    }
  }

  /** Whether everybody has it without being told. */
  private boolean isUsual(String what, String name) {
    if (what.endsWith(" on schema")) {
      boolean still = what.startsWith("usage") || !draft.schema().server().since(15);
      return name.equals(Session.PUBLIC) && still;
    }
    return PUBLIC.contains(what);
  }

  private List<String> privileges(String kind) {
    List<String> privileges = new ArrayList<>();
    for (String written : given.group("what").split("\\s*,\\s*")) {
      if (written.startsWith("all")) {
        List<String> own = Privileges.ALL.getOrDefault(kind, List.of("usage"));
        privileges.addAll(ALL.getOrDefault(kind, own));
      } else {
        privileges.add(written.equals("temp") ? "temporary" : written);
      }
    }
    return privileges;
  }

  private void change(String thing) {
    ObjectKey key = new ObjectKey(SPACE, ObjectName.of(thing));
    Presence before = draft.schema().presence(key);
    boolean ofOption = given.group("option") != null;
    Optional<SchemaObject> known = draft.schema().catalogue().find(key);
    if (!grant && !ofOption) {
      if (known.isPresent()) {
        draft.drop(key);
      } else {
        draft.dropUnknown(key, true);
      }
    } else if (known.isEmpty() && !ofOption) {
      boolean certain = before == Presence.ABSENT || draft.schema().seemsComplete();
      draft.put(object(key, option(), draft.origin(certain)));
    } else if (known.isPresent() && (ofOption || given.group("with") != null)) {
      Settings settings = ofOption ? Settings.NONE : option();
      draft.put(object(key, settings, known.get().origin().orElseGet(draft::origin)));
    }
  }

  private Settings option() {
    String with = given.group("with");
    return with == null ? Settings.NONE : Settings.NONE.with(OPTION, with.strip());
  }

  private static OtherObject object(ObjectKey key, Settings settings, Origin origin) {
    return new OtherObject(key.name(), SPACE, settings, Optional.of(origin));
  }
}
