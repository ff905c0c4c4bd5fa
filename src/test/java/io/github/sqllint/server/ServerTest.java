package io.github.sqllint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("server")
class ServerTest {

  @ParameterizedTest
  @MethodSource("io.github.sqllint.server.Server#majors")
  void everyServerIsOfTheMajorThatWasAskedFor(int major) throws Exception {
    try (Server.Database database = Server.of(major).emptyDatabase();
        Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("SHOW server_version_num")) {
      version.next();
      assertThat(version.getInt(1) / 10000).isEqualTo(major);
    }
  }
}
