package io.github.sqllint.lint;

import io.github.sqllint.lint.ScriptComments.Placed;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * Reads the comments of one other linter as suppressions. Rules of it that no rule of ours
 * resembles are passed over: its own unused comments are that linter's business.
 */
final class PeerComments {
  private static final String EVERYTHING = "";

  private final Peer peer;
  private final Properties rules;

  /** Its rules, and those of ours that speak of the same hazard. */
  PeerComments(Peer peer) {
    this.peer = peer;
    this.rules = new Properties();
    String resource = peer.name().toLowerCase(Locale.ROOT) + ".properties";
    try (InputStream in = PeerComments.class.getResourceAsStream(resource)) {
      rules.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Suppression> read(Placed placed) {
    String body = placed.file().text(placed.comment().body()).strip();
    if (!body.startsWith(peer.mark())) {
      return List.of();
    }
    String rest = body.substring(peer.mark().length());
    return switch (peer) {
      case SQUAWK ->
          rest.startsWith("-file")
              ? suppressions(placed, names(rest.substring("-file".length())), true)
              : suppressions(placed, names(rest), false);
      case ATLAS -> suppressions(placed, names(rest), isHeader(placed));
      case EUGENE -> suppressions(placed, names(rest), false);
      case STRONG_MIGRATIONS -> List.of();
      case PGSAFE -> {
        // One rule and a reason, without which pgsafe does not obey it either.
        String[] words = rest.strip().split("\\s+", 2);
        yield words.length < 2
            ? List.of()
            : suppressions(placed, List.of(words[0]), false, words[1]);
      }
    };
  }

  /** What the host file of some scripts assures in code. */
  List<Suppression> blocks(SourceFile host) {
    if (peer != Peer.STRONG_MIGRATIONS) {
      return List.of();
    }
    List<Suppression> found = new ArrayList<>();
    for (Span block : AssuredBlocks.of(host)) {
      Span place = new Span(block.start(), block.start() + peer.mark().length());
      Optional<Reach> reach = Optional.of(new Reach(List.of(block), List.of()));
      for (String rule : rules.getProperty(peer.mark()).split(" *, *")) {
        found.add(
            new Suppression(host, Optional.of(rule), place, Optional.empty(), peer.mark(), reach));
      }
    }
    return found;
  }

  /** The names up to a remark; none means everything. */
  private static List<String> names(String list) {
    return Arrays.asList(list.split("--|\n", 2)[0].strip().split("[\\s,]+"));
  }

  /** Atlas takes a directive for the whole file if it is first and an empty line follows. */
  private static boolean isHeader(Placed placed) {
    String text = placed.file().text();
    Span comment = placed.comment().span();
    boolean first = text.substring(0, comment.start()).isBlank();
    return first && text.substring(comment.end()).matches("(?s)[ \\t]*\\R[ \\t]*(\\R.*)?");
  }

  private List<Suppression> suppressions(Placed placed, List<String> names, boolean whole) {
    return suppressions(placed, names, whole, "");
  }

  private List<Suppression> suppressions(
      Placed placed, List<String> names, boolean whole, String reason) {
    List<Optional<String>> meant = new ArrayList<>();
    for (String name : names) {
      if (name.equals(EVERYTHING)) {
        meant.add(Optional.empty());
      } else if (rules.containsKey(name)) {
        for (String rule : rules.getProperty(name).split(" *, *")) {
          meant.add(Optional.of(rule));
        }
      }
    }
    Optional<Reach> reach = whole ? Optional.empty() : Optional.of(placed.reach());
    Span place = placed.file().place(placed.comment().span()).span();
    return meant.stream()
        .map(
            rule ->
                new Suppression(placed.file().host(), rule, place, Optional.empty(), reason, reach))
        .toList();
  }
}
