package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tally.model.Argument;
import org.tally.model.Finding;

/**
 * One figure from one origin in two places. Findings on one figure are one finding, however many
 * places it stands in.
 *
 * @param before what was said first: the claim that the other was taken from, or the origin's own;
 *     where the file has neither, what another page made of it
 * @param told what was made of it
 * @param original whether {@code told} was taken from {@code before}
 * @param support who has the figure, here and elsewhere
 */
public record Retelling(Estimate before, Estimate told, boolean original, Finding.Support support)
    implements Judged {

  /** What became of the words around the number. */
  public Hedges getHedges() {
    boolean same = before.statesSameNumberAs(told);
    return new Hedges(same, original, Hedge.of(before.reading()), Hedge.of(told.reading()));
  }

  /**
   * The words around the number, before and after.
   *
   * @param same whether it is one number
   * @param original whether the one was taken from the other
   */
  public record Hedges(boolean same, boolean original, Hedge before, Hedge told) {
    /**
     * Whether the words are gone. Where nobody knows which page was first, "about" may have been
     * added as well as left out, and only words with a direction count.
     */
    public boolean isDropped() {
      return same && told == Hedge.PLAIN && (original ? before.isOpen() : before.isOneSided());
    }

    /** Whether they say something else: "more than" became "about", or "up to". */
    public boolean isTurned() {
      return same
          && before != told
          && before.isOpen()
          && told.isOpen()
          && (before.isOneSided() || original);
    }
  }

  private String number() {
    return told.reading().best().toString();
  }

  @Override
  public Matter matter() {
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("quantity", new Argument.Text(told.quantity().label()));
    arguments.put("before", Matter.said(before));
    arguments.put("told", Matter.said(told));
    return Matter.of(
        told.quantity().subject().id(),
        told.property().id(),
        told.quantity().key() + '|' + (original ? before.id() : told.origins().ids() + number()),
        Matter.inOrder(List.of(before.claims().get(0), told.claims().get(0))),
        arguments,
        support);
  }
}
