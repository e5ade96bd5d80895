package org.tally.model.fact;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Camp;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Proof;
import org.tally.model.Reading;
import org.tally.model.Source;
import org.tally.model.number.Rational;
import org.tally.model.relation.Relation;

/**
 * What is in dispute.
 *
 * @param subject the id of the subject; null if it is about none
 * @param property the id of the property; null if it is about none
 * @param key the same in every run, whatever the claims' order, lines and files
 * @param oneAccount whether it is one account, or one source's own arithmetic, against itself
 * @param claims every claim that it rests on
 * @param blamed the claims that are probably wrong; empty if nothing tells
 * @param camps who agrees with whom
 * @param proofs the working
 * @param gap how far apart, in the property's unit
 * @param relativeGap the gap as a share of the mean of the best values that it lies between
 * @param flipPoint the share of its best value by which each reading would have to widen
 * @param arguments what messages can name
 * @param support how many sources and which origins
 */
public record Matter(
    @Nullable String subject,
    @Nullable String property,
    String key,
    boolean oneAccount,
    List<Claim> claims,
    List<Claim> blamed,
    List<Camp> camps,
    List<Proof> proofs,
    @Nullable Rational gap,
    @Nullable Rational relativeGap,
    @Nullable Rational flipPoint,
    Map<String, Argument> arguments,
    Finding.Support support) {

  /** What is no conflict of numbers: without camps, working, gap and flip point. */
  static Matter of(
      String subject,
      @Nullable String property,
      String key,
      List<Claim> claims,
      Map<String, Argument> arguments,
      Finding.Support support) {
    return new Matter(
        subject, property, key, false, claims, List.of(), List.of(), List.of(), null, null, null,
        arguments, support);
  }

  /** What is about relations and not about claims; the first relation is the accused one. */
  static Matter of(List<Relation> relations, String key, Map<String, Argument> arguments) {
    Map<String, Argument> all = new TreeMap<>(arguments);
    all.put("relations", new Argument.Relations(relations));
    return new Matter(
        null,
        null,
        key,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        all,
        new Finding.Support(0, List.of()));
  }

  /** The same with some arguments more, or in place of those of the same name. */
  Matter with(Map<String, Argument> more) {
    Map<String, Argument> all = new TreeMap<>(arguments);
    all.putAll(more);
    return new Matter(
        subject,
        property,
        key,
        oneAccount,
        claims,
        blamed,
        camps,
        proofs,
        gap,
        relativeGap,
        flipPoint,
        all,
        support);
  }

  /**
   * A gap between two readings as a share of the mean of their best values; null without a gap, for
   * dates, and where the mean is not above zero.
   */
  static @Nullable Rational relative(@Nullable Rational gap, Reading a, Reading b) {
    Rational sum = a.best().plus(b.best());
    return gap == null || sum.signum() <= 0 || a.unit().equals(Reading.DATE)
        ? null
        : gap.times(Rational.of(2)).dividedBy(sum);
  }

  /** Each claim once, in the order of their positions. */
  public static List<Claim> inOrder(Iterable<Claim> claims) {
    Set<Claim> once = new LinkedHashSet<>();
    claims.forEach(once::add);
    return once.stream()
        .sorted(Comparator.comparing(Claim::position).thenComparing(Claim::id))
        .toList();
  }

  /** The sources and origins behind {@code estimates}. */
  public static Finding.Support support(Iterable<Estimate> estimates) {
    Supporters supporters = new Supporters();
    estimates.forEach(supporters::add);
    return supporters.support();
  }

  /**
   * Counts sources and independent origins. Copies are one source. Claims whose chains may end at
   * one and the same origin are not independent, and so those ends count once, together.
   */
  public static final class Supporters {
    private final Set<String> sources = new TreeSet<>();
    private final Map<String, String> labels = new TreeMap<>();
    private final Map<String, String> tiedTo = new TreeMap<>();
    private final Set<String> joint = new TreeSet<>();

    /** What follows from claims of several sources rests on all of them, as one argument. */
    private void add(Estimate estimate) {
      if (estimate.account().isOfSource()) {
        add(estimate.account().source(), estimate.origins());
        return;
      }
      estimate.claims().forEach(claim -> add(claim.source(), Origins.NONE));
      add(null, estimate.origins());
      if (estimate.isJoint()) {
        joint.addAll(estimate.origins().ids());
      }
    }

    public void add(@Nullable Source source, Origins from) {
      if (source != null) {
        sources.add(source.originalId());
      }
      List<String> ids = from.ids();
      for (int i = 0; i < ids.size(); i++) {
        labels.put(ids.get(i), from.labels().get(i));
        tie(ids.get(0), ids.get(i));
      }
    }

    public Finding.Support support() {
      if (tiedTo.isEmpty()) {
        return new Finding.Support(sources.size(), List.copyOf(labels.values()));
      }
      Map<String, String> origins = new TreeMap<>();
      labels.forEach(
          (id, label) -> {
            String word = joint.contains(id) ? " and " : " or ";
            origins.merge(first(id), label, (a, b) -> a + word + b);
          });
      return new Finding.Support(sources.size(), List.copyOf(origins.values()));
    }

    private void tie(String a, String b) {
      String firstOfA = first(a);
      String firstOfB = first(b);
      if (firstOfA.compareTo(firstOfB) < 0) {
        tiedTo.put(firstOfB, firstOfA);
      } else if (!firstOfA.equals(firstOfB)) {
        tiedTo.put(firstOfA, firstOfB);
      }
    }

    private String first(String id) {
      String first = id;
      for (String next = tiedTo.get(first); next != null; next = tiedTo.get(first)) {
        first = next;
      }
      return first;
    }
  }

  /** An estimate as a message names it. */
  public static Argument said(Estimate estimate) {
    return estimate.derivation() == null
        ? new Argument.Said(estimate.claims().get(0))
        : new Argument.Follows(estimate.derivation());
  }
}
