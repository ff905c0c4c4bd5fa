package io.github.sqllint.cli;

import io.github.sqllint.source.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A repository, asked through the program git. */
final class Git {
  /** Enough for git's own words about a mistake. */
  private static final int ERROR_BYTES = 4_000;

  private final Path folder;
  private final Path top;

  /** What git answered. */
  private record Answer(int exit, byte[] out, String error) {

    /** The parts between the NULs that {@code -z} sets. */
    List<String> parts() {
      return out.length == 0 ? List.of() : Arrays.asList(text().split("\0"));
    }

    String text() {
      return new String(out, StandardCharsets.UTF_8);
    }
  }

  private Git(Path folder, Path top) {
    this.folder = folder;
    this.top = top;
  }

  /**
   * The repository that holds a folder.
   *
   * @throws Failure where there is none, or no git
   */
  static Git of(Path folder) {
    Answer answer = ask(folder, "rev-parse", "--show-toplevel");
    if (answer.exit() != 0) {
      boolean unsafe = answer.error().contains("dubious ownership");
      String reason = unsafe ? answer.error() : folder + " is in no git repository";
      throw new Failure("--since and --staged ask git: " + reason);
    }
    String top = new String(answer.out(), StandardCharsets.UTF_8).strip();
    return new Git(folder, Path.of(top));
  }

  /** Its top folder, with symbolic links resolved. */
  Path top() {
    return top;
  }

  /**
   * The files that differ from where a commit and the present one part, new ones included. Renamed
   * files whose text is the same do not count, nor deleted ones.
   *
   * @throws Failure where there is no such commit
   */
  List<Path> changedSince(String ref) {
    if (ref.startsWith("-")
        || ask(folder, "rev-parse", "-q", "--verify", ref + "^{commit}").exit() != 0) {
      throw new Failure("git knows no commit '" + ref + "' in " + top + missing(ref));
    }
    Answer base = ask(folder, "merge-base", ref, "HEAD");
    if (base.exit() != 0) {
      throw new Failure(
          "'" + ref + "' and the present commit have no commit in common" + shallow());
    }
    String commit = base.text().strip();
    List<Path> changed = changes("diff", "--name-status", "-z", "-M", commit, "--");
    for (String path :
        demand("ls-files", "--others", "--exclude-standard", "--full-name", "-z", top.toString())
            .parts()) {
      changed.add(top.resolve(path));
    }
    return changed;
  }

  /** The files of which the next commit holds another text than the present one. */
  List<Path> staged() {
    return changes("diff", "--cached", "--name-status", "-z", "-M", "--");
  }

  /** The files whose text on disk is not the one that the next commit holds. */
  List<Path> unstaged() {
    List<Path> paths = new ArrayList<>();
    demand("diff", "--name-only", "-z", "--no-renames", "--")
        .parts()
        .forEach(path -> paths.add(top.resolve(path)));
    return paths;
  }

  /** The files that the next commit does not hold at all. */
  List<Path> untracked() {
    List<Path> paths = new ArrayList<>();
    demand("ls-files", "--others", "--full-name", "-z", top.toString())
        .parts()
        .forEach(path -> paths.add(top.resolve(path)));
    return paths;
  }

  /** What the next commit holds of a file. */
  byte[] stagedBytes(Path file) {
    String path = top.relativize(file).toString().replace('\\', '/');
    return demand("show", ":" + path).out();
  }

  private List<Path> changes(String... question) {
    List<Path> changed = new ArrayList<>();
    List<String> parts = demand(question).parts();
    for (int i = 0; i + 1 < parts.size(); i += 2) {
      char status = parts.get(i).charAt(0);
      boolean renamed = status == 'R' || status == 'C';
      i += renamed ? 1 : 0;
      boolean same = status == 'D' || parts.get(i - (renamed ? 1 : 0)).equals("R100");
      if (!same) {
        changed.add(top.resolve(parts.get(i + 1)));
      }
    }
    return changed;
  }

  /** Why a commit may not be there and what brings it; CI often clones one branch alone. */
  private String missing(String ref) {
    int slash = ref.indexOf('/');
    String remote = ref.substring(0, Math.max(0, slash));
    boolean branch = slash > 0 && ask(folder, "remote").text().lines().anyMatch(remote::equals);
    if (!branch) {
      return shallow();
    }
    String refs = "+refs/heads/" + ref.substring(slash + 1) + ":refs/remotes/" + ref;
    return String.format(
        "; %s'git fetch %s%s %s' brings it where %s has it (fetch-depth: 0 in GitHub Actions)",
        isShallow() ? "this is a shallow clone: " : "",
        isShallow() ? "--unshallow " : "",
        remote,
        refs,
        remote);
  }

  private boolean isShallow() {
    return ask(folder, "rev-parse", "--is-shallow-repository").text().strip().equals("true");
  }

  private String shallow() {
    return isShallow()
        ? "; this is a shallow clone: 'git fetch --unshallow' brings the rest (fetch-depth: 0 in"
            + " GitHub Actions)"
        : "";
  }

  private Answer demand(String... question) {
    Answer answer = ask(folder, question);
    if (answer.exit() != 0) {
      throw new Failure("git " + question[0] + " failed: " + answer.error());
    }
    return answer;
  }

  private static Answer ask(Path folder, String... question) {
    List<String> command = new ArrayList<>(List.of("git", "--no-optional-locks"));
    command.addAll(Arrays.asList(question));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new Failure("--since and --staged need the program git, which does not start", e);
    }
    try {
      process.getOutputStream().close();
      byte[][] error = new byte[1][];
      Thread reader = new Thread(() -> error[0] = head(process.getErrorStream()));
      reader.start();
      byte[] out = process.getInputStream().readAllBytes();
      reader.join();
      String said = new String(error[0], StandardCharsets.UTF_8).strip();
      return new Answer(process.waitFor(), out, said);
    } catch (IOException e) {
      throw new Failure("git's answer cannot be read: " + Reason.of(e), e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new Failure("git was interrupted", e);
    }
  }

  /** The beginning of a stream, read to its end. */
  private static byte[] head(InputStream in) {
    try {
      byte[] start = in.readNBytes(ERROR_BYTES);
      in.transferTo(OutputStream.nullOutputStream());
      return start;
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
