package io.github.sqllint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.sqllint.lint.Key;
import io.github.sqllint.lint.Settings;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The effective configuration of paths, for people and for programs. */
public final class ConfigReport {
  private ConfigReport() {}

  /**
   * What holds for a path.
   *
   * @param file that was read; empty where there is none
   */
  public record Config(String path, Optional<String> file, Settings settings) {}

  /** A line for each key: its value as a file would hold it, and where it comes from. */
  public static void writeText(List<Config> configs, Style style, Writer out) throws IOException {
    for (Config config : configs) {
      String file = config.file().orElse("no configuration file");
      out.append(style.bold(config.path())).append(": ").append(file).append('\n');
      for (Key<?> key : Key.ALL) {
        String value = value(key.written(config.settings().of(key)));
        out.append("  ")
            .append(String.format("%-15s %-32s ", key.name(), value).stripTrailing())
            .append("  ")
            .append(style.frame("(" + config.settings().origin(key) + ")"))
            .append('\n');
      }
    }
  }

  public static void writeJson(List<Config> configs, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", 1);
      json.writeArrayFieldStart("configurations");
      for (Config config : configs) {
        json.writeStartObject();
        json.writeStringField("path", config.path());
        if (config.file().isPresent()) {
          json.writeStringField("file", config.file().get());
        }
        json.writeArrayFieldStart("settings");
        for (Key<?> key : Key.ALL) {
          json.writeStartObject();
          json.writeStringField("key", key.name());
          json.writeFieldName("value");
          value(key.written(config.settings().of(key)), json);
          json.writeStringField("origin", config.settings().origin(key));
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static String value(Object written) {
    if (written instanceof Map<?, ?> map) {
      StringBuilder text = new StringBuilder("{");
      map.forEach(
          (key, one) -> text.append(text.length() > 1 ? ", " : "").append(key + ": " + one));
      return text.append('}').toString();
    }
    return written.toString();
  }

  private static void value(Object written, JsonGenerator json) throws IOException {
    if (written instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName((String) entry.getKey());
        value(entry.getValue(), json);
      }
      json.writeEndObject();
    } else if (written instanceof List<?> list) {
      json.writeStartArray();
      for (Object one : list) {
        value(one, json);
      }
      json.writeEndArray();
    } else if (written instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (written instanceof Integer number) {
      json.writeNumber(number);
    } else {
      json.writeString(written.toString());
    }
  }
}
