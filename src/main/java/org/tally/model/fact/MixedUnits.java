package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tally.model.Argument;
import org.tally.model.Quantity;
import org.tally.model.Reading;
import org.tally.model.relation.Relation;

/**
 * Numbers that an account offers for a relation and that are in units which do not go together.
 *
 * @param relation the relation
 * @param account whose claims they are
 * @param operands what stands for the names
 * @param first one of them
 * @param other a unit that it would have to be in
 */
public record MixedUnits(
    Relation relation, Account account, Operands operands, Estimate first, String other)
    implements Judged {

  /**
   * Operands whose numbers cannot be taken together: one is not in the unit that its property
   * declares, or two whose properties declare none are in different units.
   *
   * @param found the operands by the texts of the names that they stand for
   * @return empty if all can be taken together
   */
  public static Optional<MixedUnits> of(
      Relation relation, Account account, Map<String, Estimate> found) {
    Estimate undeclared = null;
    for (Estimate estimate : found.values()) {
      String unit = estimate.reading().unit();
      boolean free = estimate.property().readingUnit().isEmpty();
      if (!free && !unit.equals(estimate.property().readingUnit())) {
        return Optional.of(
            new MixedUnits(
                relation,
                account,
                new Operands(found),
                estimate,
                estimate.property().readingUnit()));
      }
      if (free && !unit.isEmpty() && !unit.equals(Reading.RATIO)) {
        if (undeclared != null && !undeclared.reading().unit().equals(unit)) {
          return Optional.of(
              new MixedUnits(relation, account, new Operands(found), undeclared, unit));
        }
        undeclared = estimate;
      }
    }
    return Optional.empty();
  }

  /** The units as a rule asks for them. */
  public Units getUnits() {
    return new Units(first.reading().unit(), other);
  }

  /** Two units. */
  public record Units(String first, String second) {
    public boolean isDifferent() {
      return !first.equals(second);
    }
  }

  @Override
  public Matter matter() {
    Quantity quantity = first.quantity();
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("relation", new Argument.Text(relation.text()));
    arguments.put("first", Matter.said(first));
    arguments.put("firstUnit", new Argument.Text(first.reading().unit()));
    arguments.put("secondUnit", new Argument.Text(other));
    return Matter.of(
        quantity.subject().id(),
        quantity.property().id(),
        relation.text() + '|' + quantity.key() + '|' + account.key(),
        operands.claims(),
        arguments,
        Matter.support(List.of()));
  }
}
