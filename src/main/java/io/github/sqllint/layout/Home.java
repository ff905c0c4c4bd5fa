package io.github.sqllint.layout;

import java.nio.file.Path;
import java.util.Optional;

/** The files of one language that lie in one folder, or in folders of their own below it. */
record Home(Path folder, Language language) implements Comparable<Home> {

  static Home of(Path file) {
    Optional<Language> language = Language.of(String.valueOf(file.getFileName()));
    return new Home(Homes.of(file), language.orElse(Language.SQL));
  }

  // Written out: a usual run calls it, see StartUpTest.
  @Override
  public boolean equals(Object other) {
    return other instanceof Home home && compareTo(home) == 0;
  }

  @Override
  public int hashCode() {
    return folder.hashCode();
  }

  @Override
  public int compareTo(Home other) {
    int order = folder.compareTo(other.folder);
    return order == 0 ? language.compareTo(other.language) : order;
  }
}
