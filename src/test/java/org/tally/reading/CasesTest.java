package org.tally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tally.model.Property.Rounding;
import org.tally.model.Reading;
import org.tally.model.Value;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/** Cases from standards and from the news, as far as readings and intervals decide them. */
class CasesTest {
  private static final ValueReader READER = new ValueReader(Policy.load("newsroom"));

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void comesOutRight(List<String> row) throws ReadingException {
    String unit = row.get(1);
    String[] operands = row.get(2).split("; ");
    Reading stated = reading(unit, row.get(3));
    if (row.get(0).equals("same")) {
      Reading first = reading(unit, operands[0]);
      assertThat(first.interval()).isEqualTo(interval(row.get(4)));
      assertThat(first.agreesWith(stated) ? "agree" : "conflict").isEqualTo(row.get(5));
      assertThat(stated.agreesWith(first)).isEqualTo(first.agreesWith(stated));
      return;
    }
    Optional<Interval> derived = derived(row.get(0), unit, operands);
    if (row.get(5).equals("undecided")) {
      assertThat(derived).isEmpty();
      return;
    }
    Interval result = derived.orElseThrow();
    assertThat(result).isEqualTo(interval(row.get(4)));
    assertThat(result.meets(stated.interval()) ? "agree" : "conflict").isEqualTo(row.get(5));
  }

  /** The share of the first in the sum of both is tight: the first is one value, used twice. */
  private static Optional<Interval> derived(String operation, String unit, String... operands)
      throws ReadingException {
    if (operation.equals("share")) {
      Interval part = reading("km²", operands[0]).interval();
      Interval rest = reading("km²", operands[1]).interval();
      Interval one = Interval.point(Rational.ONE);
      return rest.dividedBy(part)
          .flatMap(r -> one.dividedBy(one.plus(r)))
          .map(share -> share.times(Rational.of(100)));
    }
    String second = operation.equals("product") ? "ratio" : unit;
    Interval a = reading(unit, operands[0]).interval();
    Interval b = reading(second, operands[1]).interval();
    return switch (operation) {
      case "sum" -> Optional.of(a.plus(b));
      case "product" -> Optional.of(a.times(b));
      case "quotient" -> a.dividedBy(b);
      default -> throw new IllegalArgumentException(operation);
    };
  }

  private static Reading reading(String unit, String operand) throws ReadingException {
    String[] parts = operand.split(" @ ");
    Context plain = Contexts.of(unit);
    Context context = plain;
    if (parts.length > 1 && parts[1].equals("exact")) {
      context = new Context(plain.property(), false, true, null, null, Map.of(), Map.of());
    } else if (parts.length > 1) {
      String[] precision = parts[1].split(" ");
      Rounding rounding = precision.length > 1 ? Rounding.DOWN : Rounding.NEAREST;
      context =
          new Context(
              plain.property(),
              false,
              false,
              Rational.parse(precision[0]),
              rounding,
              Map.of(),
              Map.of());
    }
    return ((Value.Quantity) READER.read(parts[0], context)).reading();
  }

  private static Interval interval(String text) {
    List<Bound> ends = new ArrayList<>();
    for (String end : text.substring(1, text.length() - 1).split(", ")) {
      boolean closed =
          text.charAt(ends.isEmpty() ? 0 : text.length() - 1) != (ends.isEmpty() ? '(' : ')');
      String[] ratio = end.split("/");
      ends.add(
          end.equals("∞")
              ? Bound.NONE
              : new Bound(
                  ratio.length == 1
                      ? Rational.parse(end)
                      : Rational.parse(ratio[0]).dividedBy(Rational.parse(ratio[1])),
                  closed));
    }
    return new Interval(ends.get(0), ends.get(1));
  }

  static Stream<List<String>> cases() {
    return FormsTest.rows("/reading/cases.tsv");
  }
}
