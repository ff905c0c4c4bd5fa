package io.github.sqllint.dsl.rails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.sqllint.server.Server;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs the migrations with Active Record where it is installed, as {@code .ci/run} does with {@code
 * ruby-activerecord} and {@code ruby-pg} of Debian.
 */
@Tag("server")
class ActiveRecordTest {
  private static final Pattern ADDRESS = Pattern.compile("//([^/?]+)/");

  @Test
  void activeRecordStillSendsWhatWasRecorded() throws Exception {
    String version =
        Ruby.output(
            List.of(
                "ruby", "-e", "require 'pg'; require 'active_record'; print ActiveRecord.version"));
    if (System.getenv("CI") == null) {
      assumeThat(version).as("Active Record 6.1 is not installed").startsWith("6.1.");
    }
    assertThat(version).startsWith("6.1.");
    List<String> command =
        new ArrayList<>(List.of("ruby", file("record.rb"), server(), file("base.sql")));
    Recording.migrations().forEach(file -> command.add(file.toString()));
    assertThat(Recording.plain(Ruby.output(command)).lines())
        .containsExactlyElementsOf(
            Recording.plain(Files.readString(Recording.FOLDER.resolve("recorded.sql")))
                .lines()
                .toList());
  }

  private static String file(String name) {
    return Recording.FOLDER.resolve(name).toString();
  }

  private static String server() throws Exception {
    try (Server.Database database = Server.of(15).emptyDatabase();
        Connection connection = database.connect()) {
      Matcher address = ADDRESS.matcher(connection.getMetaData().getURL());
      assertThat(address.find()).isTrue();
      return "postgresql://postgres@" + address.group(1) + "/postgres";
    }
  }
}
