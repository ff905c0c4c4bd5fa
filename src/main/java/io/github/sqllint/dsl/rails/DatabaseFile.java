package io.github.sqllint.dsl.rails;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A project's {@code config/database.yml}. What Ruby puts into it is not known.
 *
 * @param top empty where it is no YAML
 */
record DatabaseFile(Optional<Node> top) {
  static final String PATH = "config/database.yml";

  /** Ruby that yields a text, and Ruby that does not, with the line that has nothing else. */
  private static final Pattern YIELDING = Pattern.compile("<%=.*?%>", Pattern.DOTALL);

  private static final Pattern SILENT = Pattern.compile("<%.*?%>", Pattern.DOTALL);

  /** Stands for what Ruby yields; nobody writes it. */
  private static final String UNKNOWN = "\uE000";

  private static final String MERGED = "<<";

  /** YAML of one person merges a few maps; a map that merges itself would never end. */
  private static final int MOST_MERGES = 10;

  static DatabaseFile read(String yaml) {
    String plain = SILENT.matcher(YIELDING.matcher(yaml).replaceAll(UNKNOWN)).replaceAll("");
    try {
      return new DatabaseFile(new Compose(LoadSettings.builder().build()).composeString(plain));
    } catch (YamlEngineException | StackOverflowError e) {
      return new DatabaseFile(Optional.empty());
    }
  }

  /** What each connection of production sets; empty where it is not set, or not known. */
  Optional<String> variable(String name) {
    return value("production", "primary", "variables", name)
        .or(() -> value("production", "variables", name));
  }

  private Optional<String> value(String... keys) {
    Optional<Node> node = top;
    for (String key : keys) {
      node = node.flatMap(map -> value(map, key, 0));
    }
    return node.filter(ScalarNode.class::isInstance)
        .map(scalar -> ((ScalarNode) scalar).getValue())
        .filter(text -> !text.contains(UNKNOWN));
  }

  /** A map's own value comes before that of a map that it merges. */
  private static Optional<Node> value(Node map, String key, int merges) {
    Optional<Node> own = values(map, key).findFirst();
    if (own.isPresent() || merges == MOST_MERGES) {
      return own;
    }
    return values(map, MERGED)
        .flatMap(merged -> value(merged, key, merges + 1).stream())
        .findFirst();
  }

  private static Stream<Node> values(Node map, String key) {
    List<NodeTuple> tuples = map instanceof MappingNode mapping ? mapping.getValue() : List.of();
    return tuples.stream()
        .filter(
            tuple -> tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
        .map(NodeTuple::getValueNode);
  }
}
