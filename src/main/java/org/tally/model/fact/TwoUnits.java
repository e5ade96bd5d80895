package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tally.model.Argument;
import org.tally.model.number.Interval;

/**
 * One figure of one origin in two units.
 *
 * @param first the one whose id comes first
 * @param second the other
 * @param firstWidth what the digits of the first leave open, in the property's unit
 * @param secondWidth what the digits of the second leave open
 */
public record TwoUnits(Estimate first, Estimate second, Interval firstWidth, Interval secondWidth)
    implements Judged {

  public Conversion getConversion() {
    return new Conversion(first, second, firstWidth.meets(secondWidth));
  }

  /**
   * One figure as the other.
   *
   * @param exact whether each can be the other one, converted and rounded to its own digits
   */
  public record Conversion(Estimate first, Estimate second, boolean exact) {
    /** Whether the words allow what the digits do not. */
    public boolean isOverRounded() {
      return !exact
          && first.reading().agreesWith(second.reading())
          && direction(first) == direction(second);
    }

    private static Hedge direction(Estimate estimate) {
      Hedge hedge = Hedge.of(estimate.reading());
      return hedge == Hedge.ABOUT ? Hedge.PLAIN : hedge;
    }
  }

  @Override
  public Matter matter() {
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("quantity", new Argument.Text(first.quantity().label()));
    arguments.put("first", Matter.said(first));
    arguments.put("second", Matter.said(second));
    arguments.put(
        "firstValue", new Argument.Amount(first.reading().best(), first.reading().unit()));
    arguments.put(
        "secondValue", new Argument.Amount(second.reading().best(), second.reading().unit()));
    return Matter.of(
        first.quantity().subject().id(),
        first.property().id(),
        first.quantity().key() + '|' + first.id() + '|' + second.id(),
        Matter.inOrder(List.of(first.claims().get(0), second.claims().get(0))),
        arguments,
        Matter.support(List.of(first, second)));
  }
}
