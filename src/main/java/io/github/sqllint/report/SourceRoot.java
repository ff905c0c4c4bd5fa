package io.github.sqllint.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that reported addresses start from.
 *
 * @param root the repository's top folder, or the working directory where there is no repository
 * @param workingDirectory the folder that reported paths are relative to
 */
public record SourceRoot(Path root, Path workingDirectory) {

  /** A path from the root, with {@code /} between its parts; as it is where it lies outside. */
  String path(String path) {
    Path file = workingDirectory.resolve(path).normalize();
    return file.startsWith(root) ? root.relativize(file).toString().replace('\\', '/') : path;
  }

  /** A path as an address relative to the root; empty where it lies outside. */
  Optional<String> relative(String path) {
    Path file = workingDirectory.resolve(path).normalize();
    if (!file.startsWith(root)) {
      return Optional.empty();
    }
    String relative = root.relativize(file).toString().replace('\\', '/');
    try {
      // A colon in the first part would make it a scheme (RFC 3986, 4.2).
      String address = new URI(null, null, "/" + relative, null).toASCIIString();
      return Optional.of(address.substring(1).replace(":", "%3A"));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A path as an absolute address. */
  String absolute(String path) {
    return workingDirectory.resolve(path).normalize().toUri().toASCIIString();
  }
}
