package org.tally.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Source;

/**
 * Two sources that no declared link connects and that share numbers which nobody else has.
 *
 * @param first the source whose id comes first
 * @param second the other
 * @param echoes the numbers that they share, at least one, in the order of the first one's claims
 */
public record Likeness(Source first, Source second, List<Echo> echoes) implements Judged {
  /**
   * How many rare numbers two sources share before chance is no explanation. Dong, Berti-Equille
   * and Srivastava (2009, Integrating conflicting data: the role of source dependence) weigh each
   * shared value by how rarely independent sources would both have it; here each counts once, and
   * only if no third source has it.
   */
  private static final int SEVERAL = 3;

  public Likeness {
    echoes = List.copyOf(echoes);
  }

  public Evidence getEvidence() {
    return new Evidence(echoes.size());
  }

  /**
   * What speaks for a common origin.
   *
   * @param shared how many numbers only these two have
   */
  public record Evidence(int shared) {
    /** Whether it is more than chance explains. */
    public boolean isStrong() {
      return shared >= SEVERAL;
    }
  }

  @Override
  public Matter matter() {
    List<Claim> claims = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (Echo echo : echoes) {
      claims.add(echo.first());
      claims.add(echo.second());
      numbers.add(echo.first().text());
    }
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("first", new Argument.Text(first.label()));
    arguments.put("second", new Argument.Text(second.label()));
    arguments.put("shared", new Argument.Count(echoes.size()));
    arguments.put("numbers", new Argument.Texts(numbers));
    return new Matter(
        null,
        null,
        first.id() + '|' + second.id(),
        false,
        Matter.inOrder(claims),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        arguments,
        new Finding.Support(2, List.of(first.label(), second.label())));
  }
}
