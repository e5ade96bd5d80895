package org.tally.input;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.tally.model.Value;
import org.tally.reading.Context;
import org.tally.reading.ReadingException;
import org.tally.reading.ValueReader;

/**
 * Values of one dataset, in their properties' reading units. What is written as it has lately been
 * written is not read again: sources repeat one another. Safe for use by several threads.
 */
final class KnownValues {
  /** A power of two: the rest of a hash code is a place. */
  private static final int PLACES = 1 << 10;

  private final ValueReader values;
  private final AtomicReferenceArray<@Nullable Known> known = new AtomicReferenceArray<>(PLACES);

  /** A value that has been read. The names in its context are those of the dataset. */
  private record Known(String text, Context context, Value value) {
    boolean isOf(String other, Context in) {
      return text.equals(other)
          && context.property() == in.property()
          && context.plainNumeral() == in.plainNumeral()
          && context.exactSource() == in.exactSource()
          && context.rounding() == in.rounding()
          && Objects.equals(context.locale(), in.locale())
          && Objects.equals(context.roundedTo(), in.roundedTo())
          && Objects.equals(context.published(), in.published());
    }
  }

  KnownValues(ValueReader values) {
    this.values = values;
  }

  /**
   * What {@code text} means.
   *
   * @throws ReadingException as {@link ValueReader#read} does
   */
  Value read(String text, Context context) throws ReadingException {
    int place = (31 * text.hashCode() + context.property().id().hashCode()) & (PLACES - 1);
    Known last = known.get(place);
    if (last != null && last.isOf(text, context)) {
      return last.value();
    }
    Value value = values.inReadingUnit(values.read(text, context), context.property());
    known.set(place, new Known(text, context, value));
    return value;
  }
}
