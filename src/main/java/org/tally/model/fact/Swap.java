package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tally.model.Argument;

/**
 * One number from one origin, told of two properties by two sources.
 *
 * @param first the one whose property comes first
 * @param second the other
 * @param apart whether neither source tells the number's other property, and neither property is a
 *     part of the other
 */
public record Swap(Estimate first, Estimate second, boolean apart) implements Judged {

  public Figures getFigures() {
    return new Figures(first, apart);
  }

  /** The number, as a rule weighs it. */
  public record Figures(Estimate first, boolean apart) {
    /** Whether each source has the number for its own property only. */
    public boolean isApart() {
      return apart;
    }

    /** Whether the number is 100 or more: smaller ones coincide by chance. */
    public boolean isLarge() {
      return first.isAtLeast(100);
    }
  }

  @Override
  public Matter matter() {
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("first", Matter.said(first));
    arguments.put("second", Matter.said(second));
    arguments.put("firstName", new Argument.Text(first.quantity().label()));
    arguments.put("secondName", new Argument.Text(second.quantity().label()));
    arguments.put("origins", new Argument.Texts(first.origins().labels()));
    return Matter.of(
        first.quantity().subject().id(),
        first.property().id(),
        first.quantity().key() + "||" + second.quantity().key() + '|' + first.origins().ids(),
        Matter.inOrder(List.of(first.claims().get(0), second.claims().get(0))),
        arguments,
        Matter.support(List.of(first, second)));
  }
}
