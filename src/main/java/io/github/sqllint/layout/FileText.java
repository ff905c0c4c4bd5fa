package io.github.sqllint.layout;

import io.github.sqllint.source.NotTextException;
import io.github.sqllint.source.TextDecoder;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file holds, as text. */
final class FileText {
  /** A larger file is no migration; its text alone would take most of a small machine's memory. */
  private static final int MAX_BYTES = 256 << 20;

  private FileText() {}

  /** What a file holds as it is to be seen. */
  static String of(Path file, View view) throws IOException, NotTextException {
    String seen = view.text(file);
    return seen == null ? TextDecoder.decode(bytes(file)) : seen;
  }

  /** As {@link Files#readAllBytes}, without the channels that the JVM would set up for one file. */
  private static byte[] bytes(Path file) throws IOException {
    if (file.getFileSystem() == FileSystems.getDefault()) {
      File plain = file.toFile();
      refuseMoreThanMost(plain.length());
      try (InputStream in = new FileInputStream(plain)) {
        // A device or pipe tells no size and may have no end.
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        refuseMoreThanMost(bytes.length);
        return bytes;
      } catch (FileNotFoundException e) {
        // Said of all that cannot be opened; channels tell one reason from another.
      }
    }
    refuseMoreThanMost(Files.size(file));
    return Files.readAllBytes(file);
  }

  private static void refuseMoreThanMost(long bytes) throws IOException {
    if (bytes > MAX_BYTES) {
      throw new IOException("it is larger than 256 MB");
    }
  }
}
