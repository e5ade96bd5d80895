package org.tally.doubt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tally.model.Blame;
import org.tally.model.Certificate;
import org.tally.model.Certificate.Combination;
import org.tally.model.Certificate.DifferentAnswers;
import org.tally.model.Certificate.NoWholeNumber;
import org.tally.model.Certificate.OneNumber;
import org.tally.model.Claim;
import org.tally.model.Dispute;
import org.tally.model.fact.Answers;
import org.tally.model.fact.Ascent;
import org.tally.model.fact.Comparison;
import org.tally.model.fact.Crosscheck;
import org.tally.model.fact.DateOrder;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Judged;
import org.tally.model.fact.Origins;
import org.tally.model.fact.Outcome;
import org.tally.model.fact.PartAndWhole;
import org.tally.model.fact.Series;
import org.tally.model.fact.Support;
import org.tally.model.fact.Swap;
import org.tally.model.number.Rational;

/** What a rule flagged, as a system of inequalities: worked out only when somebody asks. */
public final class Doubts implements Dispute {
  private final Judged judged;
  private final List<Estimate> beside;
  private final Systems systems;
  private final Frame frame;
  private final Function<Claim, Origins> origins;
  private final Map<Set<String>, Blame> known;
  private @Nullable Blame blame;

  /**
   * @param judged what the rule flagged
   * @param beside what else the account states; empty where several accounts are set against one
   *     another
   * @param frame what the dataset declares
   * @param origins where each claim comes from
   * @param known by the rows of a system what was found for it: findings of one account share it,
   *     so they must be asked one after another
   */
  public Doubts(
      Judged judged,
      List<Estimate> beside,
      Frame frame,
      Function<Claim, Origins> origins,
      Map<Set<String>, Blame> known) {
    this.known = known;
    this.judged = judged;
    this.beside = beside;
    this.systems = new Systems(frame);
    this.frame = frame;
    this.origins = origins;
  }

  @Override
  public Blame blame() {
    Blame found = blame;
    if (found == null) {
      found = find();
      blame = found;
    }
    return found;
  }

  private Blame find() {
    Choices choices = new Choices(new Costs(claim -> "", origins));
    if (judged instanceof Comparison comparison) {
      return choices.amongCamps(comparison.getStated().camps());
    }
    if (judged instanceof Answers answers) {
      return choices.amongAnswers(answers.accounts());
    }
    if (judged instanceof PartAndWhole pair) {
      return choices.each(pair.part().claims());
    }
    if (judged instanceof Swap || judged instanceof Support || isOfWholeNumbers()) {
      return choices.each(judged.matter().claims());
    }
    Rows rows = systems.of(judged);
    if (rows == null) {
      return Blame.NONE;
    }
    new Beside(frame, rows).add(beside);
    SortedMap<String, Row> all = Connected.to(judged.matter().claims(), rows.all());
    Blame blame = known.get(all.keySet());
    if (blame == null) {
      blame = new Repairs(List.copyOf(all.values()), new Costs(rows::of, origins)).find();
      known.put(all.keySet(), blame);
    }
    boolean alone = blame.sets().isEmpty() && !blame.complete() && !beside.isEmpty();
    Rows own = alone ? systems.of(judged) : null;
    return own == null ? blame : new Repairs(own.all(), new Costs(own::of, origins)).find();
  }

  @Override
  public Optional<Certificate> certificate() {
    if (judged instanceof Answers answers) {
      List<Claim> different = answers.different();
      return different.isEmpty()
          ? Optional.empty()
          : Optional.of(new DifferentAnswers(different.get(0).id(), different.get(1).id()));
    }
    if (judged instanceof PartAndWhole pair) {
      return Optional.of(new OneNumber(pair.part().id(), pair.whole().id()));
    }
    if (judged instanceof Swap swap) {
      return Optional.of(new OneNumber(swap.first().id(), swap.second().id()));
    }
    if (judged instanceof Joint joint) {
      return Optional.of(joint.certificate());
    }
    if (judged instanceof Support support) {
      return Optional.of(new NoWholeNumber(support.claim().id(), null));
    }
    if (judged instanceof Outcome outcome && isOfWholeNumbers()) {
      return Ranged.noWholeNumber(outcome);
    }
    if (judged instanceof Comparison comparison) {
      return ofTwo(comparison.statedMembers());
    }
    if (judged instanceof Crosscheck crosscheck) {
      return ofTwo(crosscheck.members());
    }
    if (judged instanceof Series series && series.getFalls().isAny()) {
      return refuted(systems.of(series.getFalls().steps().get(0)));
    }
    if (judged instanceof Ascent ascent && ascent.getRises().isAny()) {
      return refuted(systems.of(ascent.getRises().steps().get(0)));
    }
    if (judged instanceof DateOrder order) {
      return refuted(systems.of(order, order.extremes()));
    }
    Rows rows = systems.of(judged);
    Optional<Certificate> certificate = rows == null ? Optional.empty() : refuted(rows);
    return certificate.isPresent() ? certificate : Ranged.of(judged);
  }

  private Optional<Certificate> ofTwo(List<Estimate> members) {
    List<Estimate> apart = Systems.apart(members);
    if (apart == null) {
      return Optional.empty();
    }
    Rows rows = systems.of(apart.get(0), apart.get(1));
    Optional<Certificate> certificate = refuted(rows);
    if (certificate.isPresent()) {
      return certificate;
    }
    return apart.stream().allMatch(Estimate::isStated)
        ? Optional.of(touching(rows, apart.get(0), apart.get(1)))
        : Ranged.of(apart.get(0), apart.get(1));
  }

  /** Two that were rounded alike to different values, and whose readings touch. */
  private static Certificate touching(Rows rows, Estimate lower, Estimate upper) {
    String name = rows.of(lower.claims().get(0));
    return new Combination(
        rows.unknowns(),
        List.of(
            new Certificate.Row(Rational.ONE, List.of(new Certificate.High(lower.id(), name))),
            new Certificate.Row(Rational.ONE, List.of(new Certificate.Low(upper.id(), name)))));
  }

  private static Optional<Certificate> refuted(Rows rows) {
    List<Row> all = rows.all();
    List<Farkas.Weighted> refutation = Direct.refute(all);
    if (refutation.isEmpty() && Farkas.isInReach(all)) {
      refutation = Farkas.refute(all);
    }
    return refutation.isEmpty() ? Optional.empty() : Optional.of(combination(rows, refutation));
  }

  static Certificate combination(Rows rows, List<Farkas.Weighted> refutation) {
    List<Certificate.Row> used = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Farkas.Weighted weighted : refutation) {
      Row row = weighted.row();
      used.add(
          new Certificate.Row(
              row.turned() ? weighted.times().negate() : weighted.times(), row.parts()));
      row.parts().forEach(part -> names.addAll(part.names()));
    }
    return new Combination(
        rows.unknowns().stream().filter(unknown -> names.contains(unknown.name())).toList(), used);
  }

  /** Whether it is about what no whole number of things can be. */
  private boolean isOfWholeNumbers() {
    return judged instanceof Outcome outcome
        && !outcome.getResult().isImpossible()
        && outcome.isShareOfThings()
        && outcome.getReach().isMissed();
  }
}
