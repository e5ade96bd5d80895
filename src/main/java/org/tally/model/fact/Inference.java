package org.tally.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Proof;
import org.tally.model.Reading;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Formula;
import org.tally.model.relation.Relation;

/**
 * A number that one source has from an origin, and what it follows from: numbers that another
 * source has from the same origin, or that the origin gives itself.
 *
 * @param told the number
 * @param formula the sum, solved for what {@code told} gives
 * @param operands what stands for the other names of the sum
 * @param alone whether no other source states the number for the same time
 * @param attested whether each operand is told by the origin itself, or by two other sources
 */
public record Inference(
    Estimate told, Formula formula, Operands operands, boolean alone, boolean attested)
    implements Judged {
  private static final String DEFINITION = "definition";

  /** How the number stands to what follows. */
  public Grounds getGrounds() {
    return new Grounds(this);
  }

  /** How a number stands to what follows, as a rule asks for it. */
  public record Grounds(Inference inference) {
    /** Whether it is what comes out, to the digit, of numbers that are no mere bounds. */
    public boolean isResult() {
      Optional<Rational> best = inference.operands.best(inference.formula.value());
      return inference.told.reading().isNumber()
          && inference.operands.estimates().stream().allMatch(each -> each.reading().isNumber())
          && best.filter(inference.told.reading().best()::equals).isPresent();
    }

    /** Whether no other source states it. */
    public boolean isAlone() {
      return inference.alone;
    }

    /** Whether what it follows from is told by the origin itself, or by two other sources. */
    public boolean isAttested() {
      return inference.attested;
    }

    /** Whether what it follows from is counted by a definition of its own. */
    public boolean isCountedOtherwise() {
      return inference.operands.estimates().stream()
          .anyMatch(each -> each.quantity().qualifiers().containsKey(DEFINITION));
    }

    /** Whether it is 100 or more: smaller numbers coincide by chance. */
    public boolean isLarge() {
      return inference.told.isAtLeast(100);
    }

    /** Whether a part is nothing, so that the number is the other one and not worked out. */
    public boolean isRestNothing() {
      return inference.operands.estimates().stream()
          .anyMatch(each -> each.reading().interval().equals(Interval.point(Rational.ZERO)));
    }
  }

  @Override
  public Matter matter() {
    List<Estimate> all = new ArrayList<>(operands.estimates());
    all.add(told);
    List<Claim> claims = new ArrayList<>(told.claims());
    claims.addAll(operands.claims());
    Relation relation = formula.relation();
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("claim", Matter.said(told));
    arguments.put("formula", new Argument.Text(solved()));
    arguments.put("relation", new Argument.Text(relation.text()));
    arguments.put("origins", new Argument.Texts(told.origins().labels()));
    arguments.put("assumption", new Argument.Text(assumption(all)));
    Proof proof = proof();
    return new Matter(
        told.quantity().subject().id(),
        told.property().id(),
        relation.text() + '|' + told.id(),
        false,
        Matter.inOrder(claims),
        List.of(),
        List.of(),
        proof == null ? List.of() : List.of(proof),
        null,
        null,
        null,
        arguments,
        Matter.support(all));
  }

  /** What stands on the other side of the formula: {@code casualties - killed}. */
  private String solved() {
    String text = formula.text();
    String target = formula.target().text() + " = ";
    return text.startsWith(target) ? text.substring(target.length()) : text;
  }

  /** That the sum is complete, and what speaks against it. */
  private String assumption(List<Estimate> all) {
    Relation relation = formula.relation();
    String whole = ((Expression.Name) relation.left()).text();
    List<String> parts = List.copyOf(relation.parts().getOrDefault(whole, new TreeSet<>()));
    String text = whole + " are " + listed(parts);
    Set<String> definitions = new TreeSet<>();
    for (Estimate estimate : all) {
      String definition = estimate.quantity().qualifiers().get(DEFINITION);
      if (definition != null) {
        definitions.add(estimate.id() + " counts \"" + definition + '"');
      }
    }
    return definitions.isEmpty() ? text : text + ", while " + String.join("; ", definitions);
  }

  private static String listed(List<String> parts) {
    return String.join(", ", parts.subList(0, parts.size() - 1))
        + " and "
        + parts.get(parts.size() - 1)
        + " and nothing else";
  }

  private @Nullable Proof proof() {
    Interval range = operands.range(formula.value()).orElse(null);
    Rational best = operands.best(formula.value()).orElse(null);
    if (range == null || best == null) {
      return null;
    }
    String relation = formula.relation().text();
    Reading reading =
        new Reading(
            range,
            best,
            range,
            told.quantity().unit(),
            null,
            "follows from " + relation,
            "relation");
    String target = formula.target().text();
    return new Proof(
        relation,
        target,
        formula.text(),
        formula.shape(),
        formula.sign(),
        reading,
        operands.shown(target));
  }
}
