package io.github.sqllint.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream that goes quiet when its reader has seen enough, as {@code head} does; any other trouble
 * is the writer's.
 */
final class PipeTolerantStream extends OutputStream {
  private final OutputStream out;
  private boolean unread;

  PipeTolerantStream(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (!unread) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        tolerate(e);
      }
    }
  }

  @Override
  public void flush() throws IOException {
    if (!unread) {
      try {
        out.flush();
      } catch (IOException e) {
        tolerate(e);
      }
    }
  }

  private void tolerate(IOException e) throws IOException {
    if (e.getMessage() == null || !e.getMessage().contains("Broken pipe")) {
      throw e;
    }
    unread = true;
  }
}
