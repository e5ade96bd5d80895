package org.tally.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.Explanation;
import org.tally.model.Explanation.Trigger;
import org.tally.model.Value;
import org.tally.model.number.Rational;
import org.tally.reading.ValueGrammar.Parsed;

/** The rows of the policy that a phrase met on the way to its reading. */
final class Trail {
  private final List<Trigger> triggers = new ArrayList<>();
  private final List<Phrase.Number> numbers = new ArrayList<>();

  private Trail() {}

  static Explanation of(String text, Value value, Policy policy, Parsed parsed) {
    Trail trail = new Trail();
    trail.follow(parsed.phrase());
    String unit = parsed.unit() == null ? null : parsed.unit().id();
    return new Explanation(text, value, policy.name(), trail.triggers, trail.step(), unit);
  }

  private void follow(Phrase phrase) {
    if (phrase instanceof Phrase.Hedged hedged) {
      triggers.add(new Trigger(hedged.words(), hedged.hedge().id()));
      follow(hedged.inner());
    } else if (phrase instanceof Phrase.Vague vague) {
      triggers.add(new Trigger(vague.words(), vague.row().id()));
    } else if (phrase instanceof Phrase.Range range) {
      follow(range.low());
      follow(range.high());
    } else if (phrase instanceof Phrase.Both both) {
      follow(both.first());
      follow(both.second());
    } else if (phrase instanceof Phrase.Number number) {
      numbers.add(number);
    }
  }

  private @Nullable Rational step() {
    return numbers.size() == 1 ? numbers.get(0).step() : null;
  }
}
