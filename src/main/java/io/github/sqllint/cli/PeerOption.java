package io.github.sqllint.cli;

import io.github.sqllint.lint.Peer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;

/** Whose comments count like ours. */
final class PeerOption {
  private static final Choice<Peer> PEER =
      Choice.of(List.of("--peer-comments"), "Also obey the comments of other linters", Peer.ATLAS);

  private PeerOption() {}

  static OptionSpec spec() {
    return OptionSpec.builder("--peer-comments")
        .paramLabel("LINTER")
        .arity("1")
        .splitRegex(",")
        .type(List.class)
        .auxiliaryTypes(Peer.class)
        .converters(PEER::value)
        .description(
            "Obey the comments of these linters too: "
                + String.join(", ", PEER.values().keySet())
                + ".")
        .build();
  }

  static Set<Peer> of(Arguments arguments) {
    List<Peer> peers = arguments.value("--peer-comments", List.of());
    return peers.isEmpty() ? Set.of() : EnumSet.copyOf(peers);
  }
}
