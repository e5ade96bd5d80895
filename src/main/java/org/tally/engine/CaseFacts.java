package org.tally.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tally.doubt.Doubts;
import org.tally.doubt.Joint;
import org.tally.model.Blame;
import org.tally.model.Claim;
import org.tally.model.Dispute;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.Reading;
import org.tally.model.Source;
import org.tally.model.Value;
import org.tally.model.fact.Account;
import org.tally.model.fact.Ascent;
import org.tally.model.fact.Attribution;
import org.tally.model.fact.Balance;
import org.tally.model.fact.Comparison;
import org.tally.model.fact.Crosscheck;
import org.tally.model.fact.DateOrder;
import org.tally.model.fact.Echo;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Judged;
import org.tally.model.fact.Origins;
import org.tally.model.fact.Outcome;
import org.tally.model.fact.Series;
import org.tally.model.fact.Support;
import org.tally.model.fact.Working;
import org.tally.model.number.Interval;
import org.tally.model.relation.Relation;
import org.tally.support.Echoes;

/**
 * The facts of one case, in the four steps in which rules see them: what can be worked out; what is
 * stated; what came out of the workings; and what is stated against what follows.
 */
final class CaseFacts {
  private final Ground ground;
  private final List<Claim> claims;
  private final Corrections corrections;
  private final List<Claim> current = new ArrayList<>();
  private final Map<Claim, Origins> origins = new IdentityHashMap<>();
  private final List<Estimate> stated = new ArrayList<>();
  private final List<Estimate> shareEstimates = new ArrayList<>();
  private final List<Estimate> derived = new ArrayList<>();
  private final List<Working> workings = new ArrayList<>();
  private final Map<Set<String>, Blame> blames = new HashMap<>();
  private final Workbench workbench;
  private final Shares shares;
  private final Timelines timelines;
  private final Set<Working> vague = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Estimate> listed = new ArrayList<>();
  private final Set<Relation> ordered = new HashSet<>();
  private final List<Series> series = new ArrayList<>();
  private @Nullable CampBench campBench;
  private @Nullable List<Comparison> comparisons;
  private @Nullable Gaps gaps;

  CaseFacts(Ground ground, List<Claim> claims) {
    this.ground = ground;
    this.claims = claims;
    this.corrections = Corrections.of(ground, claims);
    for (Claim claim : claims) {
      origins.put(claim, ground.tracing().origins(claim));
      if (!corrections.takesBack(claim)) {
        current.add(claim);
        addEstimate(claim);
      }
    }
    List<Book> books = Books.of(stated, shareEstimates, ground.enough(stated));
    this.workbench = new Workbench(ground, books, stated);
    this.shares = new Shares(shareEstimates, stated, books);
    this.timelines = new Timelines(ground, stated, corrections.restarts());
  }

  /**
   * What follows, each from claims of which none could be left out; of what its account states too,
   * only what differs from that.
   */
  List<Estimate> derived() {
    if (derived.isEmpty()) {
      return List.copyOf(listed);
    }
    Map<String, List<Estimate>> alike = new LinkedHashMap<>();
    derived.forEach(e -> alike.computeIfAbsent(placeKey(e), key -> new ArrayList<>(1)).add(e));
    for (Estimate estimate : stated) {
      List<Estimate> following = alike.get(placeKey(estimate));
      if (following != null) {
        following.removeIf(other -> estimate.reading().agreesWith(other.reading()));
      }
    }
    List<Estimate> all = new ArrayList<>();
    alike.values().forEach(all::addAll);
    all.removeIf(
        estimate ->
            alike.getOrDefault(placeKey(estimate), List.of()).stream()
                .anyMatch(other -> needsLess(other, estimate)));
    if (all.stream().anyMatch(Estimate::isBound)) {
      Map<List<String>, List<Estimate>> known = new HashMap<>();
      all().forEach(e -> known.computeIfAbsent(timeOf(e), key -> new ArrayList<>(2)).add(e));
      all.removeIf(e -> e.isBound() && isKnownFrom(known.getOrDefault(timeOf(e), List.of()), e));
    }
    all.addAll(listed);
    return all;
  }

  /** Whether a bound says no more than what is stated, or follows, of the same time. */
  private static boolean isKnownFrom(List<Estimate> others, Estimate bound) {
    return others.stream().anyMatch(other -> saysMore(other, bound))
        && others.stream()
            .noneMatch(other -> other.isCertainlyBelow(bound) || bound.isCertainlyBelow(other));
  }

  private static List<String> timeOf(Estimate estimate) {
    return List.of(estimate.quantity().key(), estimate.account().timeKey());
  }

  private static boolean saysMore(Estimate other, Estimate bound) {
    Interval wider = bound.reading().interval();
    Interval narrower = other.reading().interval();
    return narrower.isWithin(wider)
        && other != bound
        && (!other.isBound() || !narrower.equals(wider) || other.id().compareTo(bound.id()) < 0);
  }

  /** The quantity and the account, with its time. */
  private static String placeKey(Estimate estimate) {
    return estimate.quantity().key() + '|' + estimate.account().key();
  }

  private static boolean needsLess(Estimate other, Estimate estimate) {
    return other != estimate
        && other.isJoint() == estimate.isJoint()
        && (estimate.isBound() ? saysMore(other, estimate) : !other.isBound())
        && other.claims().size() < estimate.claims().size()
        && new HashSet<>(estimate.claims()).containsAll(other.claims());
  }

  /** What became of the relations. */
  Uses uses() {
    Set<Relation> applied = new HashSet<>(workbench.applied());
    applied.addAll(ordered);
    gaps().balances().forEach(balance -> applied.add(balance.relation().declared()));
    if (campBench != null) {
      applied.addAll(campBench.applied());
    }
    Set<Relation> mixed = new HashSet<>();
    workbench.mixedUnits().forEach(found -> mixed.add(found.relation()));
    return new Uses(applied, mixed);
  }

  /** What can be worked out now and could not before, an account's shares first. */
  List<Working> nextWorkings() {
    List<Working> next = new ArrayList<>();
    for (Shares.Found found : shares.next()) {
      workbench.own(found.working(), found.books());
      next.add(found.working());
    }
    if (next.isEmpty()) {
      next = workbench.nextWorkings();
    }
    if (next.isEmpty() && campBench == null) {
      next = nextWorkingsOverTime();
    }
    workings.addAll(next);
    if (next.isEmpty()) {
      next = nextWorkingsAcrossAccounts();
    }
    return next;
  }

  private List<Working> nextWorkingsOverTime() {
    List<Working> next = new ArrayList<>();
    for (TimeWorking found : timelines.next(derived)) {
      Working working = found.working();
      next.add(working);
      if (!found.certain()) {
        vague.add(working);
      } else if (ground.isUsed(working.quantity().property().id())) {
        workbench.take(working);
      }
    }
    return next;
  }

  /** Takes in what a rule derived. */
  void enter(DerivationSink.Derivation derivation) {
    Estimate estimate = workbench.enter(derivation.working(), derivation.claim());
    if (estimate == null) {
      return;
    }
    if (vague.contains(derivation.working())) {
      listed.add(estimate);
      return;
    }
    derived.add(estimate);
    if (campBench != null) {
      campBench.enter(derivation.working(), estimate);
    }
  }

  /** Once nothing more follows within accounts: what follows from what several say. */
  private List<Working> nextWorkingsAcrossAccounts() {
    if (campBench == null) {
      campBench = new CampBench(ground, stated, derived);
    }
    return campBench.nextWorkings();
  }

  /** What is stated, as sets to judge. */
  Collection<Object> statedFacts() {
    List<Object> facts = new ArrayList<>();
    for (Claim claim : claims) {
      facts.add(new Support(claim, origin(claim), bounding(claim)));
    }
    facts.addAll(stated);
    facts.addAll(balances().filter(Balance::isOfOneSource).toList());
    facts.addAll(gaps().incomplete());
    facts.addAll(shares.open());
    facts.addAll(workbench.mixedUnits());
    facts.addAll(shares.mixedUnits());
    facts.addAll(comparisons());
    facts.addAll(Contrasts.of(current, this::origin));
    facts.addAll(Wholes.of(ground, stated));
    facts.addAll(Questions.of(current, this::origin));
    facts.addAll(attributions());
    facts.addAll(new Chains(ground, claims, stated, this::origin).facts());
    facts.addAll(Inferences.of(ground, stated));
    facts.addAll(corrections.facts(this::origin));
    facts.addAll(Successions.of(ground, claims, corrections.successors(), this::origin));
    facts.addAll(Restatements.of(ground, claims, this::origin));
    facts.addAll(Ages.of(ground, current, this::origin));
    facts.addAll(Conversions.of(stated));
    return facts;
  }

  /** The numbers that two sources of the case share and nobody else has. */
  List<Echo> echoes() {
    List<Echo> echoes = new ArrayList<>();
    for (Comparison comparison : comparisons()) {
      if (comparison.basis() != Comparison.Basis.TIME_UNKNOWN) {
        echoes.addAll(Echoes.among(comparison.statedMembers()));
      }
    }
    return echoes;
  }

  /** The claims that bound what {@code claim} leaves without a number; nothing of any other. */
  private List<Claim> bounding(Claim claim) {
    if (!claim.isUnquantified() || claim.property() == null) {
      return List.of();
    }
    return current.stream()
        .filter(other -> other.reading() != null && other.property() == claim.property())
        .filter(other -> other.subject().id().equals(claim.subject().id()))
        .filter(other -> other.qualifiers().equals(claim.qualifiers()))
        .filter(other -> isOfOneTime(claim, other))
        .toList();
  }

  private static boolean isOfOneTime(Claim claim, Claim other) {
    Property property = claim.property();
    return (property != null && property.isFixed())
        || (claim.when() != null
            && other.when() != null
            && claim.when().sharesDayWith(other.when()));
  }

  private Stream<Balance> balances() {
    return Stream.of(workbench.balances(), shares.balances(), gaps().balances())
        .flatMap(Collection::stream);
  }

  /** What accounts leave out of relations, once nothing more follows. */
  private Gaps gaps() {
    Gaps known = gaps;
    if (known == null) {
      known = Gaps.of(ground, workbench.books(), current);
      gaps = known;
    }
    return known;
  }

  private Collection<Attribution> attributions() {
    Map<List<String>, List<Claim>> bySpeaker = new LinkedHashMap<>();
    for (Claim claim : claims) {
      String by = claim.by() == null ? claim.unnamed() : claim.by();
      if (by != null) {
        String traced = claim.by() == null && isPassedOn(claim) ? "traced" : "";
        bySpeaker
            .computeIfAbsent(List.of(claim.subject().id(), by, traced), key -> new ArrayList<>(1))
            .add(claim);
      }
    }
    List<Attribution> attributions = new ArrayList<>();
    bySpeaker.forEach(
        (key, credited) -> {
          boolean traced = !key.get(2).isEmpty();
          attributions.add(new Attribution(key.get(1), credited, traced, this::origin));
        });
    return attributions;
  }

  /** Whether the source of {@code claim} has it from another. */
  private boolean isPassedOn(Claim claim) {
    return claim.source() != null && !origin(claim).ids().contains(claim.source().originalId());
  }

  /**
   * What came out of each working.
   *
   * @param disputed claims that are part of a conflict: what came out of them is left out
   */
  Collection<Object> outcomes(Set<Claim> disputed) {
    List<Object> outcomes = new ArrayList<>();
    for (Working working : workings) {
      if (isFree(working.operands().claims(), disputed)) {
        outcomes.add(new Outcome(working));
      }
    }
    return outcomes;
  }

  /**
   * What is stated against what follows, and against what other sources and times say.
   *
   * @param disputed claims that are part of a conflict: what follows from them is left out
   * @param blamed claims that a conflict holds to be wrong: they are left out themselves
   */
  Collection<Object> derivedFacts(Set<Claim> disputed, Set<Claim> blamed) {
    List<Object> facts = new ArrayList<>();
    balances()
        .filter(balance -> !balance.isOfOneSource())
        .filter(balance -> isFree(balance.operands().claims(), blamed))
        .forEach(facts::add);
    comparisons().stream()
        .filter(comparison -> !comparison.getStated().isEmpty())
        .forEach(comparison -> facts.addAll(crosschecks(comparison, disputed, e -> !e.isBound())));
    facts.addAll(dateOrders(blamed));
    for (List<Estimate> members : Sets.byQuantity(runningTotals()).values()) {
      List<Estimate> dated =
          members.stream()
              .filter(member -> member.isDated() && !member.isBound())
              .filter(member -> isFree(member.claims(), member.isStated() ? blamed : disputed))
              .toList();
      if (dated.size() > 1) {
        Series together = new Series(members.get(0).quantity(), dated, corrections.restarts());
        series.add(together);
        facts.add(together);
        if (!together.quantity().property().paces().isEmpty()) {
          facts.add(new Ascent(together));
        }
      }
    }
    return facts;
  }

  /**
   * What is stated against what bounds it, where it lies out of bounds: by an order, or by the
   * course of time. All else that is bounded is known without saying.
   *
   * @param disputed claims that are part of a conflict: what they bound is left out
   */
  Collection<Object> boundingFacts(Set<Claim> disputed) {
    List<Object> facts = new ArrayList<>();
    if (derived.stream().noneMatch(Estimate::isBound)) {
      return facts;
    }
    comparisons().stream()
        .filter(comparison -> !comparison.getStated().isEmpty())
        .forEach(c -> facts.addAll(crosschecks(c, disputed, e -> isBoundMissed(e, c))));
    Set<String> falling = new HashSet<>();
    for (Series known : series) {
      if (known.getFalls().isAny()) {
        falling.add(known.quantity().key());
      }
    }
    for (List<Estimate> members : Sets.byQuantity(runningTotals()).values()) {
      boolean falls = falling.contains(members.get(0).quantity().key());
      List<Estimate> dated =
          members.stream()
              .filter(member -> member.isDated() && !member.followsByCourseOfTime())
              .filter(member -> isFree(member.claims(), disputed))
              .toList();
      if (!falls && dated.size() > 1 && dated.stream().anyMatch(Estimate::isBound)) {
        Series bounded = new Series(members.get(0).quantity(), dated, corrections.restarts());
        if (bounded.getFalls().isAny()) {
          facts.add(bounded);
        }
      }
    }
    return facts;
  }

  /** Dates that several sources give, for relations that put them in order. */
  private List<DateOrder> dateOrders(Set<Claim> blamed) {
    if (ground.dateOrders().isEmpty()) {
      return List.of();
    }
    List<DateOrder> orders = DateOrders.of(ground, stated, balances().toList(), blamed);
    orders.forEach(order -> ordered.add(order.relation()));
    return orders;
  }

  /** Of what follows as a number in the same account, the bound says nothing more. */
  private static boolean isBoundMissed(Estimate bound, Comparison comparison) {
    return bound.isBound()
        && isMissed(bound, comparison)
        && comparison.members().stream()
            .filter(other -> !other.isBound() && placeKey(other).equals(placeKey(bound)))
            .noneMatch(other -> saysMore(other, bound));
  }

  /** Whether something of the same quantity and time lies certainly out of a bound. */
  private static boolean isMissed(Estimate bound, Comparison comparison) {
    return comparison.members().stream()
        .anyMatch(other -> other.isCertainlyBelow(bound) || bound.isCertainlyBelow(other));
  }

  /**
   * What follows for quantities that nobody states.
   *
   * @param disputed claims that are part of a conflict: what follows from them is left out
   */
  Collection<Object> unstatedFacts(Set<Claim> disputed) {
    List<Object> facts = new ArrayList<>();
    comparisons().stream()
        .filter(comparison -> comparison.getStated().isEmpty())
        .forEach(c -> facts.addAll(crosschecks(c, disputed, e -> !e.isBound() || isMissed(e, c))));
    return facts;
  }

  private static List<Crosscheck> crosschecks(
      Comparison comparison, Set<Claim> disputed, Predicate<Estimate> judged) {
    List<Estimate> sound =
        comparison.members().stream()
            .filter(member -> member.isDerived() && judged.test(member))
            .filter(member -> isFree(member.claims(), disputed))
            .toList();
    return certainCrosschecks(comparison, sound);
  }

  /**
   * All that each account states, where that is more than has been judged. A source that sets the
   * figures of several speakers side by side does not say that they fit together.
   *
   * @param conflicting claims that a conflict rests on: they are left out
   */
  Collection<Joint> joints(Set<Claim> conflicting) {
    List<Joint> joints = new ArrayList<>();
    if (ground.relations().isEmpty() && shareEstimates.isEmpty()) {
      return joints;
    }
    for (Book book : workbench.books()) {
      if (!book.account().whole() && book.told().size() > 1) {
        List<Estimate> told = told(book);
        told.removeIf(estimate -> !isFree(estimate.claims(), conflicting));
        if (Joint.isMoreThanItsParts(told, ground.frame())) {
          joints.add(new Joint(book.account(), told, ground.frame()));
        }
      }
    }
    return joints;
  }

  /**
   * The conclusions of the file, against the sides of conflicts.
   *
   * @param disputed the claims that any conflict disputes
   */
  Stakes stakes(Set<Claim> disputed) {
    List<Estimate> known = new ArrayList<>(stated);
    known.addAll(derived);
    return new Stakes(ground, known, disputed);
  }

  /** What a conflict is about, as a whole, with what else its account states. */
  Dispute dispute(Judged judged) {
    Map<Claim, Origins> known = origins; // and nothing else of this lives on with the finding
    return new Doubts(
        judged,
        beside(judged),
        ground.frame(),
        claim -> known.getOrDefault(claim, Origins.NONE),
        blames);
  }

  private List<Estimate> beside(Judged judged) {
    Account account =
        judged instanceof Balance balance
            ? balance.account()
            : judged instanceof Outcome outcome ? outcome.working().account() : null;
    if (account == null) {
      return List.of();
    }
    for (Book book : workbench.books()) {
      if (book.account().whole() == account.whole() && book.account().key().equals(account.key())) {
        return told(book);
      }
    }
    return List.of();
  }

  private List<Estimate> told(Book book) {
    List<Estimate> told = new ArrayList<>();
    if (book.account().whole()) { // what several speakers say differently is nobody's contradiction
      book.estimates().stream().filter(Estimate::isStated).forEach(told::add);
    } else {
      told.addAll(book.told());
    }
    told.addAll(shares.of(book));
    return told;
  }

  private List<Estimate> runningTotals() {
    List<Estimate> totals = all();
    totals.removeIf(estimate -> !estimate.property().isCumulative() || estimate.isJoint());
    return totals;
  }

  /**
   * What follows from running totals of several times is compared with what the same source says;
   * with what others say it is not certain to be of the same time.
   */
  private static List<Crosscheck> certainCrosschecks(Comparison comparison, List<Estimate> sound) {
    Map<String, List<Estimate>> running = new TreeMap<>();
    List<Estimate> certain = new ArrayList<>();
    for (Estimate estimate : sound) {
      if (estimate.isOfOneTime() || estimate.property().isCumulative()) {
        certain.add(estimate);
      } else {
        running.computeIfAbsent(sourceId(estimate), key -> new ArrayList<>(1)).add(estimate);
      }
    }
    List<Crosscheck> crosschecks = new ArrayList<>();
    if (!certain.isEmpty()) {
      crosschecks.addAll(crosschecks(comparison, certain));
    }
    running.forEach(
        (source, own) -> {
          List<Estimate> together = new ArrayList<>(own);
          comparison.members().stream()
              .filter(member -> member.isStated() || certain.contains(member))
              .filter(member -> sourceId(member).equals(source))
              .forEach(together::add);
          Comparison among = comparison.among(together);
          List<Estimate> derived = new ArrayList<>(together);
          derived.removeIf(Estimate::isStated);
          crosschecks.add(new Crosscheck(among, derived, derived));
          if (!together.containsAll(comparison.members())) {
            crosschecks.add(new Crosscheck(comparison.withinADay(), own, own));
          }
        });
    return crosschecks;
  }

  private static String sourceId(Estimate estimate) {
    Source source = estimate.account().source();
    return source == null ? "" : source.id();
  }

  /** One for all that is stated; where nothing is, one for each account from which it follows. */
  private static List<Crosscheck> crosschecks(Comparison comparison, List<Estimate> sound) {
    List<Crosscheck> crosschecks = new ArrayList<>();
    crosschecks.add(new Crosscheck(comparison, sound, sound));
    if (!comparison.getStated().isEmpty() || comparison.isStatedElsewhere()) {
      return crosschecks;
    }
    Map<String, List<Estimate>> byAccount = new LinkedHashMap<>();
    for (Estimate estimate : sound) {
      byAccount.computeIfAbsent(estimate.account().key(), key -> new ArrayList<>(1)).add(estimate);
    }
    if (byAccount.size() > 1) {
      byAccount
          .values()
          .forEach(own -> crosschecks.add(new Crosscheck(comparison.among(own), own, sound)));
    }
    return crosschecks;
  }

  private static boolean isFree(List<Claim> claims, Set<Claim> of) {
    for (Claim claim : claims) {
      if (of.contains(claim)) {
        return false;
      }
    }
    return true;
  }

  private List<Comparison> comparisons() {
    List<Comparison> known = comparisons;
    if (known == null) {
      known = new ArrayList<>();
      List<Estimate> estimates = all();
      estimates.addAll(shareEstimates);
      for (List<Estimate> members : Sets.byQuantity(estimates).values()) {
        known.addAll(Sets.comparisons(members));
      }
      comparisons = known;
    }
    return known;
  }

  private List<Estimate> all() {
    List<Estimate> all = new ArrayList<>(stated);
    derived.stream().filter(CaseFacts::isComparable).forEach(all::add);
    return all;
  }

  /** What joins accounts accuses nobody unless it is certain that they agree, also on the time. */
  private static boolean isComparable(Estimate estimate) {
    return !estimate.isJoint() || (!estimate.isContested() && estimate.isOfOneTime());
  }

  private Origins origin(Claim claim) {
    return origins.getOrDefault(claim, Origins.NONE);
  }

  private void addEstimate(Claim claim) {
    Property property = claim.property();
    if (property == null) {
      return;
    }
    Account account = new Account(claim.source(), claim.by(), claim.when(), false);
    if (claim.value() instanceof Value.Quantity value) {
      Reading reading = value.reading();
      Quantity quantity =
          new Quantity(claim.subject(), property, claim.qualifiers(), reading.unit());
      stated.add(Estimate.stated(claim, quantity, reading, account, origin(claim)));
    } else if (claim.value() instanceof Value.Share share) {
      Quantity quantity =
          new Quantity(claim.subject(), property, claim.qualifiers(), "share of " + share.of());
      shareEstimates.add(Estimate.stated(claim, quantity, share.share(), account, origin(claim)));
    }
  }
}
