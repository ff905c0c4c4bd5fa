package io.github.sqllint.lint;

import io.github.sqllint.rule.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code .sqllint.yml}; loaded, with what it reads YAML with, where there is such a file. */
public final class ConfigFile {
  /** What the file is called. */
  public static final String NAME = ".sqllint.yml";

  private final String path;
  private final Collection<String> rules;
  private final List<String> mistakes = new ArrayList<>();
  private Settings settings = Settings.NONE;

  private ConfigFile(String path, Collection<String> rules) {
    this.path = path;
    this.rules = rules;
  }

  /**
   * Reads the text of a file.
   *
   * @param path under which people know it
   * @param rules the ids of all rules
   * @throws Mistakes where anything in it is not known
   */
  public static Settings read(String path, String text, Collection<String> rules) {
    ConfigFile file = new ConfigFile(path, rules);
    LoadSettings form =
        LoadSettings.builder().setLabel(path).setMaxAliasesForCollections(10).build();
    try {
      Optional<Node> top = new Compose(form).composeString(text.replace("\uFEFF", ""));
      top.ifPresent(file::top);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      file.mistakes.add(path + ":" + line + ": no YAML: " + e.getProblem());
    } catch (StackOverflowError e) {
      file.mistakes.add(path + ": no YAML that anybody would write: it nests too deep");
    } catch (YamlEngineException e) {
      file.mistakes.add(path + ": no YAML: " + e.getMessage().lines().findFirst().orElse(""));
    }
    if (!file.mistakes.isEmpty()) {
      throw new Mistakes(file.mistakes);
    }
    return file.settings;
  }

  /** What is wrong in a file: sentences that begin with path and line. */
  public static final class Mistakes extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final List<String> all;

    Mistakes(List<String> all) {
      super(String.join("\n", all));
      this.all = List.copyOf(all);
    }

    public List<String> all() {
      return all;
    }
  }

  private void top(Node node) {
    if (node instanceof ScalarNode nothing && nothing.getValue().isEmpty()) {
      return;
    }
    if (!(node instanceof MappingNode top)) {
      wrong(node, "write 'key: value' lines; the keys are " + String.join(", ", names()));
      return;
    }
    for (Map.Entry<ScalarNode, Node> entry : entries(top).entrySet()) {
      String name = entry.getKey().getValue();
      Optional<Key<?>> key = Key.ALL.stream().filter(k -> k.name().equals(name)).findFirst();
      if (key.isEmpty()) {
        String known = "; the keys are " + String.join(", ", names());
        String hint = Nearest.hint(name, names());
        wrong(entry.getKey(), "no key '" + name + "'" + (hint.isEmpty() ? known : hint));
      } else {
        Object value = value(key.get(), entry.getValue());
        settings = settings.with(key.get(), value, place(entry.getKey()));
      }
    }
  }

  private static List<String> names() {
    return Key.ALL.stream().<String>map(Key::name).toList();
  }

  private Object value(Key<?> key, Node node) {
    return switch (key.shape()) {
      case WORD -> word(key, node);
      case LIST -> list(key, node);
      case RULES -> map(key, node);
    };
  }

  private Object word(Key<?> key, Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      try {
        return key.item().apply(scalar.getValue().strip());
      } catch (IllegalArgumentException e) {
        wrong(node, key.name() + ": " + e.getMessage());
      }
    } else {
      String words = key.words().isEmpty() ? "" : ", one of " + String.join(", ", key.words());
      wrong(node, key.name() + ": write one word" + words);
    }
    return key.otherwise();
  }

  private Object list(Key<?> key, Node node) {
    List<Object> values = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> values.add(word(key, item)));
    } else {
      values.add(word(key, node));
    }
    return values;
  }

  private Object map(Key<?> key, Node node) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      wrong(node, key.name() + ": write 'rule: severity' lines below it");
      return values;
    }
    for (Map.Entry<ScalarNode, Node> entry : entries(mapping).entrySet()) {
      String rule = entry.getKey().getValue();
      if (!rules.contains(rule)) {
        wrong(entry.getKey(), "no rule '" + rule + "'" + Nearest.hint(rule, rules));
      }
      values.put(rule, word(key, entry.getValue()));
    }
    return values;
  }

  private Map<ScalarNode, Node> entries(MappingNode mapping) {
    Map<ScalarNode, Node> entries = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
        wrong(tuple.getKeyNode(), "a key is one word");
      } else if (!names.add(name.getValue())) {
        wrong(name, "'" + name.getValue() + "' is here for the second time");
      } else {
        entries.put(name, tuple.getValueNode());
      }
    }
    return entries;
  }

  private void wrong(Node node, String sentence) {
    mistakes.add(place(node) + ": " + sentence);
  }

  private String place(Node node) {
    return path + ":" + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
