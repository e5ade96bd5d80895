package org.tally.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A standard stream that remembers why writing failed, and from then on swallows what is written:
 * whoever closed the pipe has seen enough.
 */
final class StandardOutput extends OutputStream {
  private final FileOutputStream stream;
  private @Nullable IOException failure;

  StandardOutput(FileOutputStream stream) {
    this.stream = stream;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (failure != null) {
      return;
    }
    try {
      stream.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
    }
  }

  /** Why the output is not complete; null if it is, or if its reader closed the pipe. */
  @Nullable String loss() {
    if (failure == null) {
      return null;
    }
    String message = String.valueOf(failure.getMessage());
    return message.contains("Broken pipe") ? null : message;
  }
}
