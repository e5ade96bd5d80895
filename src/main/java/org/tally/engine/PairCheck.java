package org.tally.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Compared;
import org.tally.model.Compared.Difference;
import org.tally.model.Compared.Side;
import org.tally.model.Dataset;
import org.tally.model.DerivedClaim;
import org.tally.model.Finding;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.RuleInfo;
import org.tally.model.Source;
import org.tally.model.Value;
import org.tally.model.Verdict;

/**
 * Compares two values by asking the rules about them alone. They agree if a rule judged both and
 * flagged nothing; where no rule does, what keeps them apart is told. If they are of different
 * quantities, what follows for the one from the other and the rest of its account is set against
 * it.
 */
public final class PairCheck {
  private static final List<Verdict> STRONGEST_FIRST =
      List.of(
          Verdict.CONFLICT,
          Verdict.EXPLAINED,
          Verdict.AGREE_THANKS_TO_ROUNDING,
          Verdict.UNDECIDED,
          Verdict.NOT_COMPARABLE);

  private final Trial trial;
  private final Dataset dataset;

  /**
   * @param book the rules
   * @param dataset what both values are from
   */
  public PairCheck(RuleBook book, Dataset dataset) {
    this.trial = new Trial(book);
    this.dataset = dataset;
  }

  /** What the rules say of two values of different datasets: nothing. */
  public static Compared apart(Side first, Side second) {
    List<Difference> differences =
        List.of(new Difference("dataset", first.dataset(), second.dataset()));
    return new Compared(
        first,
        second,
        Verdict.NOT_COMPARABLE,
        List.of(),
        List.of(),
        differences,
        List.of(),
        List.of(),
        null);
  }

  /** What the rules say of two values of the dataset. */
  public Compared compare(Side first, Side second) {
    List<Claim> both = new ArrayList<>(first.claims());
    both.addAll(second.claims());
    Weighed direct = weigh(both, both);
    boolean alone = first.isOfQuantityOf(second) || direct.verdict != Verdict.AGREE;
    if (direct.verdict != null && alone) {
      return compared(first, second, direct, null);
    }
    for (DerivedClaim derived : follows(first, second)) {
      boolean ofSecond = isOf(derived, second) && derived.claims().containsAll(first.claims());
      Side other = ofSecond ? second : first;
      List<Claim> needed = new ArrayList<>(derived.claims());
      needed.addAll(other.claims());
      Weighed weighed = weigh(needed, both);
      if (weighed.verdict != null && (direct.verdict == null || isPlain(weighed.verdict))) {
        return compared(first, second, weighed, derived);
      }
    }
    return compared(first, second, direct, null);
  }

  /** Whether it says more of two values that could both be true than that they could. */
  private static boolean isPlain(Verdict verdict) {
    return verdict == Verdict.CONFLICT || verdict == Verdict.AGREE;
  }

  private record Weighed(
      @Nullable Verdict verdict, List<Finding> findings, List<RuleInfo> judges) {}

  /** What the rules say of {@code both} when they see {@code claims} alone. */
  private Weighed weigh(List<Claim> claims, List<Claim> both) {
    Trial.Result result = trial.of(dataset, claims);
    List<Finding> said =
        result.findings().stream()
            .filter(finding -> STRONGEST_FIRST.contains(finding.verdict()))
            .filter(finding -> finding.claims().containsAll(both))
            .toList();
    Set<String> undecided = new HashSet<>();
    said.forEach(finding -> undecided.add(finding.rule()));
    TreeMap<String, RuleInfo> judges = new TreeMap<>();
    boolean settled = false;
    for (Trial.Judgement judgement : result.judgements()) {
      RuleInfo rule = judgement.rule();
      if (rule.family().equals("conflict")
          && !undecided.contains(rule.id())
          && judgement.claims().containsAll(both)) {
        judges.put(rule.id(), rule);
        settled |= judgement.settles();
      }
    }
    for (Verdict verdict : STRONGEST_FIRST) {
      List<Finding> of = said.stream().filter(each -> each.verdict() == verdict).toList();
      // that a rule cannot judge one side of it does not matter where another one could
      boolean aside = verdict == Verdict.UNDECIDED && settled && noneCompares(of);
      if (!of.isEmpty() && !aside) {
        return new Weighed(verdict, of, List.of());
      }
    }
    return new Weighed(
        judges.isEmpty() ? null : Verdict.AGREE, List.of(), List.copyOf(judges.values()));
  }

  private static boolean noneCompares(List<Finding> findings) {
    return findings.stream().allMatch(finding -> finding.camps().isEmpty());
  }

  /** What follows for the quantity of one from the other, by the shortest way first. */
  private List<DerivedClaim> follows(Side first, Side second) {
    List<DerivedClaim> all = new ArrayList<>(following(first, second));
    all.addAll(following(second, first));
    all.sort(
        Comparator.comparing((DerivedClaim derived) -> derived.claims().size())
            .thenComparing(derived -> derived.proof().formula().length())
            .thenComparing(DerivedClaim::id));
    return all;
  }

  /**
   * What follows for {@code target} from {@code given} and from what is told beside the two. An
   * account that states the target does not work it out, so the target is left out.
   */
  private List<DerivedClaim> following(Side given, Side target) {
    List<Claim> beside = new ArrayList<>(given.claims());
    for (Claim claim : dataset.claims()) {
      boolean mine = given.claims().contains(claim) || target.claims().contains(claim);
      boolean rival = isOf(claim, given) || isOf(claim, target);
      if (!mine && !rival && (isBeside(claim, given) || isBeside(claim, target))) {
        beside.add(claim);
      }
    }
    return trial.of(dataset, beside).derived().stream()
        .filter(derived -> !derived.bound() && isOf(derived, target))
        .filter(derived -> derived.claims().containsAll(given.claims()))
        .toList();
  }

  private static boolean isOf(Claim claim, Side side) {
    return new Compared.Stated("", claim).isOfQuantityOf(side);
  }

  private static boolean isOf(DerivedClaim derived, Side side) {
    return new Compared.Follows("", derived).isOfQuantityOf(side);
  }

  /** Whether one source makes both for one time. */
  private static boolean isBeside(Claim claim, Side side) {
    Claim told = side.claims().get(0);
    Source source = claim.source();
    Source other = told.source();
    return source != null
        && other != null
        && source.id().equals(other.id())
        && isSameTime(claim.when(), told.when());
  }

  private static boolean isSameTime(@Nullable Period one, @Nullable Period other) {
    return one == null || other == null ? one == other : one.coversSameDaysAs(other);
  }

  private Compared compared(
      Side first, Side second, Weighed weighed, @Nullable DerivedClaim derived) {
    List<String> relations = List.of();
    List<String> missing = List.of();
    if (!first.isOfQuantityOf(second)) {
      RelationPath path = RelationPath.between(first, second, derived, dataset);
      relations = path.relations();
      missing =
          weighed.verdict == null
              ? path.names().stream().filter(name -> !isStated(name, first, second)).toList()
              : List.of();
    }
    boolean judged = weighed.verdict != null && weighed.verdict != Verdict.NOT_COMPARABLE;
    List<Difference> differences = judged ? List.of() : differences(first, second, relations);
    Verdict verdict =
        Optional.ofNullable(weighed.verdict)
            .orElse(open(differences, missing) ? Verdict.UNDECIDED : Verdict.NOT_COMPARABLE);
    return new Compared(
        first,
        second,
        verdict,
        weighed.findings,
        weighed.judges,
        differences,
        relations,
        missing,
        derived);
  }

  /** Whether a number is missing, rather than that the two are of different times or accounts. */
  private static boolean open(List<Difference> differences, List<String> missing) {
    String allowed = missing.isEmpty() ? "number" : "property";
    return differences.stream().allMatch(difference -> difference.name().equals(allowed));
  }

  private boolean isStated(String property, Side first, Side second) {
    return dataset.claims().stream()
        .filter(claim -> claim.property() != null && property.equals(claim.property().id()))
        .anyMatch(claim -> isBeside(claim, first) || isBeside(claim, second));
  }

  private static List<Difference> differences(Side first, Side second, List<String> relations) {
    List<Difference> differences = new ArrayList<>();
    add(differences, "subject", first.subject().id(), second.subject().id());
    add(differences, "property", named(first.property()), named(second.property()));
    Set<String> names = new java.util.TreeSet<>(first.qualifiers().keySet());
    names.addAll(second.qualifiers().keySet());
    for (String name : names) {
      add(differences, name, first.qualifiers().get(name), second.qualifiers().get(name));
    }
    if (first.reading() != null && second.reading() != null) {
      add(differences, "unit", first.reading().unit(), second.reading().unit());
    }
    if (!isSameTime(first.when(), second.when())) {
      add(differences, "when", text(first.when()), text(second.when()));
    }
    if (!relations.isEmpty()) {
      add(differences, "source", source(first), source(second));
    }
    if (isUnquantified(first) || isUnquantified(second)) {
      differences.add(new Difference("number", number(first), number(second)));
    }
    corrects(first, second)
        .ifPresent(text -> differences.add(new Difference("correction", text, "none")));
    corrects(second, first)
        .ifPresent(text -> differences.add(new Difference("correction", "none", text)));
    return differences;
  }

  private static void add(
      List<Difference> differences, String name, @Nullable String first, @Nullable String second) {
    if (!Objects.equals(first, second)) {
      differences.add(new Difference(name, orNone(first), orNone(second)));
    }
  }

  private static String orNone(@Nullable String text) {
    return text == null || text.isEmpty() ? "none" : text;
  }

  private static @Nullable String named(@Nullable Property property) {
    if (property == null) {
      return null;
    }
    return property.id()
        + (property.definition() == null ? "" : " (" + property.definition() + ")");
  }

  private static @Nullable String text(@Nullable Period when) {
    return when == null ? null : when.text();
  }

  private static @Nullable String source(Side side) {
    Source source = side.claims().get(0).source();
    return source == null ? null : source.id();
  }

  private static boolean isUnquantified(Side side) {
    return side instanceof Compared.Stated stated
        && (stated.claim().isUnquantified() || stated.claim().value() instanceof Value.Share);
  }

  private static String number(Side side) {
    return isUnquantified(side) ? "none" : side.claims().get(0).text();
  }

  private static Optional<String> corrects(Side one, Side other) {
    return one instanceof Compared.Stated stated && stated.claim().corrects().contains(other.id())
        ? Optional.of("corrects " + other.id())
        : Optional.empty();
  }
}
