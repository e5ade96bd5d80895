package org.tally.report;

/** A text and, below it, a mark under each of some of its characters. */
public final class Underline {
  /** How much of a long text is shown. */
  private static final int WIDTH = 90;

  private Underline() {}

  /**
   * Two lines, indented by two spaces and without a newline at the end: the text, and a {@code ^}
   * under each character from {@code start} to before {@code end}, one at least. Of a long text the
   * part around {@code start} is shown.
   */
  public static String of(String text, int start, int end) {
    int from = start < WIDTH - 10 ? 0 : start - 40;
    int to = Math.min(text.length(), from + WIDTH);
    StringBuilder shown = new StringBuilder("  ");
    StringBuilder marks = new StringBuilder("  ");
    int last = Math.max(end, start + 1);
    for (int at = from; at < to; ) {
      int c = text.codePointAt(at);
      shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
      marks.append((at >= start && at < last ? "^" : " ").repeat(columns(c)));
      at += Character.charCount(c);
    }
    if (start >= text.length()) {
      marks.append('^');
    }
    return PlainText.of(shown.toString()) + '\n' + marks.toString().stripTrailing();
  }

  /** How many columns of a terminal a character takes. */
  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean fullWidth = c >= 0xFF01 && c <= 0xFF60;
    return fullWidth || Character.isIdeographic(c) ? 2 : 1;
  }
}
