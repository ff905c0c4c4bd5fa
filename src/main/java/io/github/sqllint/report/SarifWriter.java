package io.github.sqllint.report;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.Region;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.Suppression;
import com.contrastsecurity.sarif.ToolComponent;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.Map;

/**
 * Writes what {@link SarifReport} sets of a SARIF log, as Jackson's data binding would, which took
 * two fifths of a short run to look at the classes.
 *
 * <p>{@code level} is written always: where it is left out as the schema's default, a reader takes
 * the rule's level, which may be another.
 */
final class SarifWriter {
  private final JsonGenerator json;

  SarifWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(SarifSchema210 log) throws IOException {
    json.writeStartObject();
    text("$schema", log.get$schema().toString());
    text("version", log.getVersion().value());
    json.writeArrayFieldStart("runs");
    for (Run run : log.getRuns()) {
      run(run);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void run(Run run) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    json.writeFieldName("driver");
    driver(run.getTool().getDriver());
    json.writeEndObject();
    json.writeObjectFieldStart("originalUriBaseIds");
    for (Map.Entry<String, ArtifactLocation> base :
        run.getOriginalUriBaseIds().getAdditionalProperties().entrySet()) {
      artifact(base.getKey(), base.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("results");
    for (Result result : run.getResults()) {
      result(result);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("automationDetails");
    text("id", run.getAutomationDetails().getId());
    json.writeEndObject();
    text("columnKind", run.getColumnKind().value());
    json.writeEndObject();
  }

  private void driver(ToolComponent driver) throws IOException {
    json.writeStartObject();
    text("name", driver.getName());
    text("version", driver.getVersion());
    text("semanticVersion", driver.getSemanticVersion());
    uri("informationUri", driver.getInformationUri());
    json.writeArrayFieldStart("rules");
    for (ReportingDescriptor rule : driver.getRules()) {
      rule(rule);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void rule(ReportingDescriptor rule) throws IOException {
    json.writeStartObject();
    text("id", rule.getId());
    text("name", rule.getName());
    message("shortDescription", rule.getShortDescription());
    message("fullDescription", rule.getFullDescription());
    json.writeObjectFieldStart("defaultConfiguration");
    text("level", rule.getDefaultConfiguration().getLevel().value());
    json.writeEndObject();
    uri("helpUri", rule.getHelpUri());
    message("help", rule.getHelp());
    properties(rule.getProperties());
    json.writeEndObject();
  }

  private void properties(PropertyBag properties) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeArrayFieldStart("tags");
    for (String tag : properties.getTags()) {
      json.writeString(tag);
    }
    json.writeEndArray();
    for (Map.Entry<String, Object> property : properties.getAdditionalProperties().entrySet()) {
      text(property.getKey(), (String) property.getValue());
    }
    json.writeEndObject();
  }

  private void result(Result result) throws IOException {
    json.writeStartObject();
    text("ruleId", result.getRuleId());
    json.writeNumberField("ruleIndex", result.getRuleIndex());
    text("level", result.getLevel().value());
    message("message", result.getMessage());
    locations("locations", result.getLocations());
    json.writeObjectFieldStart("partialFingerprints");
    for (Map.Entry<String, String> fingerprint :
        result.getPartialFingerprints().getAdditionalProperties().entrySet()) {
      text(fingerprint.getKey(), fingerprint.getValue());
    }
    json.writeEndObject();
    locations("relatedLocations", result.getRelatedLocations());
    suppressions(result.getSuppressions());
    json.writeEndObject();
  }

  private void suppressions(Collection<Suppression> suppressions) throws IOException {
    if (!isAny(suppressions)) {
      return;
    }
    json.writeArrayFieldStart("suppressions");
    for (Suppression suppression : suppressions) {
      json.writeStartObject();
      text("kind", suppression.getKind().value());
      text("justification", suppression.getJustification());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void locations(String name, Collection<Location> locations) throws IOException {
    if (!isAny(locations)) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (Location location : locations) {
      json.writeStartObject();
      if (location.getId() != null && location.getId() >= 0) {
        json.writeNumberField("id", location.getId());
      }
      json.writeObjectFieldStart("physicalLocation");
      artifact("artifactLocation", location.getPhysicalLocation().getArtifactLocation());
      region(location.getPhysicalLocation().getRegion());
      json.writeEndObject();
      message("message", location.getMessage());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void artifact(String name, ArtifactLocation artifact) throws IOException {
    json.writeObjectFieldStart(name);
    text("uri", artifact.getUri());
    text("uriBaseId", artifact.getUriBaseId());
    message("description", artifact.getDescription());
    json.writeEndObject();
  }

  private void region(Region region) throws IOException {
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", region.getStartLine());
    json.writeNumberField("startColumn", region.getStartColumn());
    json.writeNumberField("endLine", region.getEndLine());
    json.writeNumberField("endColumn", region.getEndColumn());
    json.writeEndObject();
  }

  private void message(String name, Message message) throws IOException {
    if (message != null) {
      json.writeObjectFieldStart(name);
      text("text", message.getText());
      json.writeEndObject();
    }
  }

  private void message(String name, MultiformatMessageString message) throws IOException {
    json.writeObjectFieldStart(name);
    text("text", message.getText());
    text("markdown", message.getMarkdown());
    json.writeEndObject();
  }

  private void uri(String name, URI uri) throws IOException {
    text(name, uri.toString());
  }

  /** Nothing where there is no text. */
  private void text(String name, String text) throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }

  private static boolean isAny(Collection<?> things) {
    return things != null && !things.isEmpty();
  }
}
