package io.github.sqllint.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be used, in words. */
public final class Reason {
  private Reason() {}

  /** Such as {@code permission denied}; what else went wrong is said as the system says it. */
  public static String of(IOException error) {
    if (error instanceof NoSuchFileException || error instanceof FileNotFoundException) {
      return "no such file or folder";
    }
    if (error instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (error instanceof FileSystemLoopException) {
      return "a link in it leads back to it";
    }
    if (error instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
  }
}
