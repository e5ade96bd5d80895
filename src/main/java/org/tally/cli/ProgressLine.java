package org.tally.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import org.tally.engine.Checker;

/** One line on a terminal that tells how far a long check is. Safe for use by several threads. */
final class ProgressLine implements Checker.Progress {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(200);
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter err;
  private volatile long next = System.nanoTime() + PATIENCE;
  private boolean shown;

  ProgressLine(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void caseDone(long done, long all) {
    if (System.nanoTime() - next >= 0) {
      show(done, all);
    }
  }

  private synchronized void show(long done, long all) {
    long now = System.nanoTime();
    if (now - next < 0) {
      return;
    }
    next = now + STEP;
    shown = true;
    err.print(CLEAR + "checking: " + done + " of " + all + " cases");
    err.flush();
  }

  /** Takes the line away. */
  synchronized void clear() {
    if (shown) {
      err.print(CLEAR);
      err.flush();
      shown = false;
    }
  }
}
