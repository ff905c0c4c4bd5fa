package io.github.sqllint.report;

import io.github.sqllint.Golden;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  @Test
  void columnsCountCodePointsAndEndsAreExclusive() throws IOException {
    StringWriter out = new StringWriter();
    new JsonReport().write(Sample.report(), out);
    Golden.verify("reports/json.golden", out.toString());
  }
}
