package org.tally.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tally.model.place.Position;
import org.tally.model.relation.Expression.Name;
import org.tally.model.relation.Relation;
import org.tally.model.relation.Relation.Sign;

final class DateOrderTest {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

  @Test
  void eachSignSaysWhichOneMayNotBeLater() {
    List<Estimate> fifth = List.of(on("a", 5, 5));
    List<Estimate> sixth = List.of(on("b", 6, 6));
    assertThat(order(Sign.AT_MOST, sixth, fifth).getDates().isOutOfOrder()).isTrue();
    assertThat(order(Sign.AT_MOST, fifth, sixth).getDates().isOutOfOrder()).isFalse();
    assertThat(order(Sign.AT_LEAST, fifth, sixth).getDates().isOutOfOrder()).isTrue();
    assertThat(order(Sign.AT_LEAST, fifth, fifth).getDates().isOutOfOrder()).isFalse();
    assertThat(order(Sign.LESS, fifth, fifth).getDates().isOutOfOrder()).isTrue();
    assertThat(order(Sign.MORE, fifth, fifth).getDates().isOutOfOrder()).isTrue();
    assertThat(order(Sign.MORE, sixth, fifth).getDates().isOutOfOrder()).isFalse();
  }

  @Test
  void onlyThoseThatClashAreNamed() {
    DateOrder order =
        order(
            Sign.AT_MOST,
            List.of(on("a", 1, 31), on("b", 9, 9)),
            List.of(on("c", 3, 3), on("d", 1, 60)));
    assertThat(order.getDates().isOutOfOrder()).isTrue();
    assertThat(order.clashing()).extracting(Estimate::id).containsExactly("b", "c");
    assertThat(order.matter().gap()).hasToString("6");
  }

  /** Where any two of one date agree, the order is broken exactly if a pair breaks it. */
  @Property(seed = "20250430")
  void agreeingDatesAreOutOfOrderExactlyIfSomePairIs(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 9) Integer> lefts,
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 9) Integer> rights,
      @ForAll Sign sign) {
    List<Estimate> left = around(10, "l", lefts);
    List<Estimate> right = around(12, "r", rights);
    boolean some =
        left.stream()
            .anyMatch(
                l ->
                    right.stream()
                        .anyMatch(
                            r -> order(sign, List.of(l), List.of(r)).getDates().isOutOfOrder()));
    DateOrder order = order(sign, left, right);
    assertThat(order.getDates().isOutOfOrder()).isEqualTo(some);
    if (some) {
      assertThat(order.clashing()).contains(order.extremes().get(0), order.extremes().get(1));
    }
  }

  private static List<Estimate> around(int middle, String name, List<Integer> widths) {
    List<Estimate> estimates = new ArrayList<>();
    for (int width : widths) {
      estimates.add(on(name + estimates.size(), middle - width / 3, middle + width % 3));
    }
    return estimates;
  }

  private static DateOrder order(Sign sign, List<Estimate> left, List<Estimate> right) {
    Relation relation =
        new Relation(
            "a " + sign.text() + " b",
            new Name(null, "a"),
            sign,
            new Name(null, "b"),
            Position.of("t.yaml", 1, 1));
    return new DateOrder(relation, true, left, right);
  }

  private static Estimate on(String id, long first, long last) {
    return Estimates.on(id, DAY, first, last);
  }
}
