package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Period;
import org.tally.model.Property;

/**
 * A number that a page passes on, and what its speaker has said of the same quantity since.
 *
 * @param told what the page says
 * @param old the statement that the page has it from
 * @param since what the speaker said later, but certainly before the page appeared if that is known
 * @param both whether the page has the later statement, too
 * @param origins where {@code told} comes from
 */
public record Restatement(Claim told, String old, Claim since, boolean both, Origins origins)
    implements Judged {

  public Standing getStanding() {
    return new Standing(told, since, both);
  }

  /** How the two stand to one another. */
  public record Standing(Claim told, Claim since, boolean both) {
    /** Whether the speaker has since said what cannot be true together with it. */
    public boolean isChanged() {
      return told.differsFrom(since);
    }

    /**
     * Whether the later number is news and takes nothing back: another level, or a running total
     * that has risen. A total that falls contradicts itself, and what is true once and for all does
     * not change.
     */
    public boolean isUpdate() {
      Property property = told.property();
      if (property == null || told.reading() == null || since.reading() == null) {
        return false;
      }
      return switch (property.kind()) {
        case LEVEL -> true;
        case CUMULATIVE -> told.reading().interval().isBelow(since.reading().interval());
        case FLOW, FIXED -> false;
      };
    }

    /** Whether the page has it as what holds on the day on which the page appeared. */
    public boolean isPresent() {
      Period when = told.when();
      Period day = day();
      return when != null && day != null && when.coversSameDaysAs(day);
    }

    /** Whether nobody can tell when the page appeared, or of what day it speaks. */
    public boolean isUndated() {
      return told.when() == null && day() == null;
    }

    private @Nullable Period day() {
      return told.source() == null ? null : told.source().published();
    }
  }

  @Override
  public Matter matter() {
    Matter.Supporters supporters = new Matter.Supporters();
    supporters.add(told.source(), origins);
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("claim", new Argument.Said(told));
    arguments.put("old", new Argument.Text(old));
    arguments.put("since", new Argument.Said(since));
    return Matter.of(
        told.subject().id(),
        told.property() == null ? null : told.property().id(),
        told.id() + '|' + old + "|said since",
        Matter.inOrder(List.of(told, since)),
        arguments,
        supporters.support());
  }
}
