package org.tally.model.fact;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.Reading;

/**
 * Claims of one subject and property that are not of one quantity, or not of one time.
 *
 * @param first the quantity whose key comes first
 * @param second another quantity; the same one where only the time differs
 * @param claims the claims of both
 * @param support who says it
 */
public record Contrast(Quantity first, Quantity second, List<Claim> claims, Finding.Support support)
    implements Judged {
  public Contrast {
    claims = List.copyOf(claims);
  }

  /** Whether their values are names, categories, or yes and no, rather than numbers or dates. */
  public boolean isOfWords() {
    Property.Type type = first.property().type();
    return type == Property.Type.TERM || type == Property.Type.YES_NO;
  }

  /** In what they differ. */
  public Differences getDifferences() {
    TreeSet<String> names = new TreeSet<>(first.qualifiers().keySet());
    names.addAll(second.qualifiers().keySet());
    List<String> different = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(first.qualifiers().get(name), second.qualifiers().get(name))) {
        different.add(name);
      }
    }
    if (!first.unit().equals(second.unit())) {
      different.add("unit (" + first.unit() + " and " + second.unit() + noRate() + ")");
    }
    if (different.isEmpty()) {
      different.add("when");
    }
    return new Differences(different);
  }

  /** Whether they differ in their definition alone, and in what they say under it. */
  public Definitions getDefinitions() {
    boolean alone = getDifferences().names().equals(List.of("definition"));
    List<Claim> apart = new ArrayList<>();
    if (alone) {
      List<Claim> one = counted(first);
      List<Claim> other = counted(second);
      one.stream().filter(claim -> isApartFromAny(claim, other)).forEach(apart::add);
      other.stream().filter(claim -> isApartFromAny(claim, one)).forEach(apart::add);
    }
    return new Definitions(this, apart);
  }

  private List<Claim> counted(Quantity quantity) {
    return claims.stream()
        .filter(claim -> claim.reading() != null)
        .filter(claim -> claim.qualifiers().equals(quantity.qualifiers()))
        .toList();
  }

  private boolean isApartFromAny(Claim claim, List<Claim> others) {
    return others.stream().anyMatch(other -> isApart(claim, other) || isApart(other, claim));
  }

  /** Whether the two would be in conflict if they were defined alike: time alone may explain it. */
  private boolean isApart(Claim a, Claim b) {
    Reading one = a.reading();
    Reading other = b.reading();
    if (one == null || other == null || one.agreesWith(other)) {
      return false;
    }
    Period when = a.when();
    Period then = b.when();
    if (first.property().isFixed() || when == null || then == null || when.sharesDayWith(then)) {
      return true;
    }
    return first.property().isCumulative()
        && when.endsBefore(then)
        && other.interval().isBelow(one.interval());
  }

  /**
   * What the two define differently. Findings on one property of one subject are one finding,
   * however many definitions there are.
   *
   * @param contrast the two
   * @param apart the claims of each whose numbers differ from one of the other's, and nothing but
   *     the definition explains it
   */
  public record Definitions(Contrast contrast, List<Claim> apart) implements Judged {
    public Definitions {
      apart = List.copyOf(apart);
    }

    /** Whether their numbers differ, and nothing but the definition explains it. */
    public boolean isTelling() {
      return !apart.isEmpty();
    }

    @Override
    public Matter matter() {
      Quantity first = contrast.first;
      Map<String, Argument> arguments = new TreeMap<>();
      arguments.put("one", new Argument.Text(defined(first)));
      arguments.put("other", new Argument.Text(defined(contrast.second)));
      return Matter.of(
          first.subject().id(),
          first.property().id(),
          first.subject().id() + '|' + first.property().id(),
          Matter.inOrder(apart),
          arguments,
          contrast.support);
    }

    private static String defined(Quantity quantity) {
      String definition = quantity.qualifiers().get("definition");
      String declared = quantity.property().definition();
      return definition != null
          ? '"' + definition + '"'
          : declared == null ? "no definition" : '"' + declared + '"';
    }
  }

  /** Why an amount of another currency than its property's was not converted. */
  private String noRate() {
    String own = first.property().readingUnit();
    boolean converts = isCurrency(own) && isCurrency(first.unit()) && isCurrency(second.unit());
    return converts ? ": no rate of that time is given" : "";
  }

  private static boolean isCurrency(String unit) {
    return unit.length() == 3
        && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z')
        && Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getCurrencyCode().equals(unit));
  }

  /** The names of the qualifiers that differ. */
  public record Differences(List<String> names) {
    public boolean isAny() {
      return !names.isEmpty();
    }
  }

  @Override
  public Matter matter() {
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("first", new Argument.Text(first.label()));
    arguments.put("second", new Argument.Text(second.label()));
    arguments.put("differences", new Argument.Texts(getDifferences().names()));
    return Matter.of(
        first.subject().id(),
        first.property().id(),
        first.key() + "||" + second.key(),
        Matter.inOrder(claims),
        arguments,
        support);
  }
}
