package org.tally.model.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.relation.Relation;

/**
 * A part and the whole that it belongs to, as one speaker on one page, or several pages that retell
 * one origin, give them for one time.
 *
 * @param relation what makes one part of the other
 * @param part the part
 * @param whole the whole
 * @param rest the other parts that the same origin gives a number for
 * @param apart whether two pages tell the two numbers, and neither of them one number for both
 */
public record PartAndWhole(
    Relation relation, Estimate part, Estimate whole, List<Estimate> rest, boolean apart)
    implements Judged {
  public PartAndWhole {
    rest = List.copyOf(rest);
  }

  /** Whether one speaker on one page gives both numbers. */
  public boolean isOfOneSpeaker() {
    return part.account().speakerKey().equals(whole.account().speakerKey());
  }

  /** The two, as a rule compares them. */
  public Numbers getNumbers() {
    return new Numbers(this);
  }

  /** The numbers that were written for a part and for its whole. */
  public record Numbers(PartAndWhole both) {
    /** Whether one and the same number was written for both, hedges apart, and both can be it. */
    public boolean isSame() {
      Estimate part = both.part;
      Estimate whole = both.whole;
      return part.reading().isNumber()
          && whole.reading().isNumberOrBound()
          && part.statesSameNumberAs(whole)
          && part.reading().interval().meets(whole.reading().interval());
    }

    /** Whether one speaker on one page gives both numbers. */
    public boolean isOfOneSpeaker() {
      return both.isOfOneSpeaker();
    }

    /** Whether two pages give the numbers, and neither of them one number for both. */
    public boolean isApart() {
      return both.apart;
    }

    /** Whether the number is at least {@code least}: small ones coincide by chance. */
    public boolean isAtLeast(long least) {
      return both.whole.isAtLeast(least);
    }

    /** Whether the number is 100 or more: below it the whole is its part often enough. */
    public boolean isLarge() {
      return isAtLeast(100);
    }

    /** Whether another part is said to be nothing, so that the two may well be the same. */
    public boolean isRestNothing() {
      return both.rest.stream()
          .anyMatch(other -> other.reading().interval().equals(Interval.point(Rational.ZERO)));
    }
  }

  @Override
  public Matter matter() {
    List<Estimate> both = List.of(part, whole);
    Set<Claim> claims = new HashSet<>();
    both.forEach(estimate -> claims.addAll(estimate.claims()));
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("quantity", new Argument.Text(part.quantity().label()));
    arguments.put("part", Matter.said(part));
    arguments.put("whole", Matter.said(whole));
    arguments.put("partName", new Argument.Text(part.property().id()));
    arguments.put("wholeName", new Argument.Text(whole.property().id()));
    arguments.put("relation", new Argument.Text(relation.text()));
    arguments.put("first", Matter.said(whole));
    arguments.put("second", Matter.said(part));
    arguments.put("firstName", new Argument.Text(whole.quantity().label()));
    arguments.put("secondName", new Argument.Text(part.quantity().label()));
    arguments.put("origins", new Argument.Texts(part.origins().labels()));
    List<String> scope = new ArrayList<>(part.origins().ids());
    return new Matter(
        part.quantity().subject().id(),
        part.quantity().property().id(),
        whole.property().id() + '|' + part.quantity().key() + '|' + scope,
        false,
        Matter.inOrder(claims),
        part.claims(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        arguments,
        Matter.support(both));
  }
}
