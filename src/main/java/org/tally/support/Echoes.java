package org.tally.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tally.model.Claim;
import org.tally.model.Source;
import org.tally.model.fact.Echo;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Likeness;
import org.tally.model.number.Rational;

/** Finds the numbers that two sources share and nobody else has. */
public final class Echoes {
  /** Fewer digits are the same by chance too often. */
  private static final int DIGITS = 3;

  private static final int MOST_SOURCES = 2;

  private Echoes() {}

  /**
   * The echoes among what claims state for one quantity and one time.
   *
   * @param stated at least one estimate
   */
  public static List<Echo> among(List<Estimate> stated) {
    if (stated.size() <= MOST_SOURCES) {
      return List.of();
    }
    Map<Rational, Map<String, Estimate>> byNumber = new LinkedHashMap<>();
    for (Estimate estimate : stated) {
      Source source = estimate.account().source();
      if (source != null && estimate.reading().isNumber()) {
        byNumber
            .computeIfAbsent(estimate.reading().best(), number -> new TreeMap<>())
            .putIfAbsent(source.id(), estimate);
      }
    }
    List<Echo> echoes = new ArrayList<>();
    if (byNumber.size() > 1) {
      byNumber.forEach((number, sharing) -> add(number, List.copyOf(sharing.values()), echoes));
    }
    return echoes;
  }

  private static void add(Rational number, List<Estimate> sharing, List<Echo> echoes) {
    if (sharing.size() != MOST_SOURCES || !isPrecise(number)) {
      return;
    }
    Estimate first = sharing.get(0);
    Estimate second = sharing.get(1);
    if (first.origins().ids().stream().noneMatch(second.origins().ids()::contains)) {
      echoes.add(new Echo(first.claims().get(0), second.claims().get(0)));
    }
  }

  private static boolean isPrecise(Rational number) {
    return number.isDecimal()
        && new BigDecimal(number.toString()).stripTrailingZeros().precision() >= DIGITS;
  }

  /** The pairs of sources that echo one another, by their ids. */
  public static List<Likeness> likenesses(Collection<Echo> echoes) {
    Map<List<String>, List<Echo>> byPair = new TreeMap<>(Comparator.comparing(Object::toString));
    for (Echo echo : echoes) {
      byPair
          .computeIfAbsent(
              List.of(source(echo.first()).id(), source(echo.second()).id()),
              pair -> new ArrayList<>(1))
          .add(echo);
    }
    List<Likeness> likenesses = new ArrayList<>();
    for (List<Echo> shared : byPair.values()) {
      List<Echo> inOrder =
          shared.stream()
              .distinct()
              .sorted(
                  Comparator.comparing((Echo echo) -> echo.first().position())
                      .thenComparing(echo -> echo.first().id()))
              .toList();
      Echo any = inOrder.get(0);
      likenesses.add(new Likeness(source(any.first()), source(any.second()), inOrder));
    }
    return likenesses;
  }

  private static Source source(Claim claim) {
    Source source = claim.source();
    if (source == null) {
      throw new IllegalArgumentException("claim (" + claim.id() + ") has no source");
    }
    return source;
  }
}
