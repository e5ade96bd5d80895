package org.tally.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;

/** Gives the start of a range the scale word that stands behind its end only: 2 to 3 million. */
final class SharedScales {
  private static final Rational THOUSAND = Rational.of(1000);
  private static final Rational WIDEST = Rational.of(3);

  private final Policy policy;
  private final Cursor cursor;

  SharedScales(Policy policy, Cursor cursor) {
    this.policy = policy;
    this.cursor = cursor;
  }

  /**
   * The range between two operands, of which the second was just stepped over.
   *
   * @param from the place where the second starts
   * @param dash whether a dash stands between them
   */
  Phrase range(Phrase low, Phrase high, int from, boolean dash) {
    if (low instanceof Phrase.Number a && high instanceof Phrase.Number b) {
      Rational shared = shared(a, b, from, dash);
      return new Phrase.Range(shared == null ? a : a.times(shared), high);
    }
    if (low instanceof Phrase.Number a && high instanceof Phrase.Vague b) {
      return new Phrase.Range(inDozens(a, b), high);
    }
    return new Phrase.Range(low, high);
  }

  private @Nullable Rational shared(Phrase.Number a, Phrase.Number b, int from, boolean dash) {
    if (PhraseGrammar.sharesScale(a, b)) {
      return b.scale();
    }
    Rational last = lastScale(a, b, from);
    return last == null && dash && sharesThousands(a, b) ? THOUSAND : last;
  }

  /**
   * The last scale word of {@code b} where it belongs to both: the thousand of "one hundred to two
   * hundred thousand"; null if it does not.
   */
  private @Nullable Rational lastScale(Phrase.Number a, Phrase.Number b, int from) {
    Rational first = null;
    Rational last = Rational.ONE;
    for (int i = from - cursor.place(); i < 0; i++) {
      Rational scale = policy.scales.get(cursor.peek(i).text());
      first = first == null ? scale : first;
      last = scale == null ? last : scale;
    }
    boolean shared =
        first != null
            && first.compareTo(last) < 0
            && first.compareTo(a.value()) <= 0
            && a.scale().compareTo(last) < 0
            && a.value().times(last).compareTo(b.value()) < 0;
    return shared ? last : null;
  }

  /**
   * "10-12,000": the thousands stand behind the second and belong to both. Where the ends would lie
   * far apart even so, as in "1-5,000", the first is read as it stands, which is the wider range.
   */
  private static boolean sharesThousands(Phrase.Number a, Phrase.Number b) {
    Rational low = a.value().times(THOUSAND);
    return a.scale().equals(Rational.ONE)
        && b.scale().equals(Rational.ONE)
        && a.value().isWhole()
        && a.value().signum() > 0
        && b.step() != null
        && b.step().compareTo(THOUSAND) >= 0
        && low.compareTo(b.value()) < 0
        && low.times(WIDEST).compareTo(b.value()) >= 0;
  }

  /** The "two" of "two or three dozen" as "two dozen" is read; else the number as it stands. */
  private Phrase inDozens(Phrase.Number a, Phrase.Vague b) {
    String[] words = b.words().split(" ");
    Integer count = policy.numbers.get(words[0]);
    Rational scale = policy.scales.get(words[words.length - 1]);
    if (words.length != 2
        || count == null
        || scale == null
        || !a.scale().equals(Rational.ONE)
        || a.value().signum() <= 0
        || a.value().compareTo(Rational.of(count)) >= 0) {
      return a;
    }
    for (Map.Entry<String, Integer> number : policy.numbers.entrySet()) {
      if (a.value().equals(Rational.of(number.getValue()))) {
        String both = number.getKey() + ' ' + words[1];
        Rows.Vague row = policy.vague.exactly(Policy.tokensOf(both));
        if (row != null) {
          return new Phrase.Vague(row, both);
        }
      }
    }
    return a.times(scale);
  }
}
