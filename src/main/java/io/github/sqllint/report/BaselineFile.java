package io.github.sqllint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.sqllint.lint.Known;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The file that holds the findings which a team knows; one line for each, in an order that does not
 * depend on the run, so that it merges well.
 */
public final class BaselineFile {
  private static final int VERSION = 1;

  private BaselineFile() {}

  /** A text that is no baseline; the message says what is wrong and where. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(int line, String message) {
      super("line " + line + ": " + message);
    }
  }

  /** Writes a baseline. */
  public static void write(List<Known> findings, Writer out) throws IOException {
    out.write("{\"version\": " + VERSION + ",\n \"findings\": [");
    String separator = "\n";
    for (Known known : findings.stream().sorted(Known.ORDER).toList()) {
      out.write(separator);
      out.write("  ");
      try (JsonGenerator json = Json.row(out)) {
        json.writeStartObject();
        json.writeStringField("path", known.path());
        json.writeStringField("rule", known.rule());
        json.writeStringField("fingerprint", known.fingerprint());
        json.writeEndObject();
      }
      separator = ",\n";
    }
    out.write("\n ]}\n");
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @throws Malformed where the text is something else
   */
  public static List<Known> read(String text) throws Malformed {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      List<Known> findings = read(json);
      expect(json, json.nextToken() == null, "something follows the baseline");
      return findings;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      // Behind it Jackson names the source, which is a string here.
      String reason = e.getOriginalMessage().split(" \\(start marker ", 2)[0];
      throw new Malformed(line, "no JSON: " + reason);
    } catch (IOException e) {
      throw new Malformed(1, e.getMessage());
    }
  }

  private static List<Known> read(JsonParser json) throws IOException, Malformed {
    List<Known> findings = new ArrayList<>();
    boolean complete = false;
    expect(json, json.nextToken() == JsonToken.START_OBJECT, "a baseline is an object");
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("version")) {
        boolean known = value == JsonToken.VALUE_NUMBER_INT && json.getIntValue() == VERSION;
        expect(json, known, "a baseline of another version than " + VERSION);
      } else if (name.equals("findings")) {
        expect(json, value == JsonToken.START_ARRAY, "'findings' is a list");
        while (json.nextToken() == JsonToken.START_OBJECT) {
          findings.add(finding(json));
        }
        expect(json, json.currentToken() == JsonToken.END_ARRAY, "a finding is an object");
        complete = true;
      } else {
        expect(json, false, "no member '" + name + "' is known here");
      }
    }
    expect(json, complete, "'findings' is missing");
    return findings;
  }

  private static Known finding(JsonParser json) throws IOException, Malformed {
    Map<String, String> members = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      expect(json, json.nextToken() == JsonToken.VALUE_STRING, "'" + name + "' is a string");
      members.put(name, json.getText());
    }
    boolean whole = members.keySet().equals(Set.of("path", "rule", "fingerprint"));
    expect(json, whole, "a finding has a path, a rule and a fingerprint");
    return new Known(members.get("path"), members.get("rule"), members.get("fingerprint"));
  }

  private static void expect(JsonParser json, boolean holds, String message) throws Malformed {
    if (!holds) {
      throw new Malformed(json.currentLocation().getLineNr(), message);
    }
  }
}
