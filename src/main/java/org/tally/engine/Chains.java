package org.tally.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Property;
import org.tally.model.Source;
import org.tally.model.Value;
import org.tally.model.fact.Citation;
import org.tally.model.fact.Credits;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Hearsay;
import org.tally.model.fact.Matter;
import org.tally.model.fact.Origins;
import org.tally.model.fact.Retelling;
import org.tally.model.fact.Swap;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;

/**
 * What becomes of figures on their way from hand to hand: the facts about claims that say, or whose
 * sources say, where they come from. A dataset without citations has none of them.
 */
final class Chains {
  private final Ground ground;
  private final List<Claim> claims;
  private final List<Estimate> stated;
  private final Function<Claim, Origins> origins;

  Chains(
      Ground ground, List<Claim> claims, List<Estimate> stated, Function<Claim, Origins> origins) {
    this.ground = ground;
    this.claims = claims;
    this.stated = stated;
    this.origins = origins;
  }

  Collection<Object> facts() {
    List<Object> facts = new ArrayList<>();
    if (!ground.tracing().isAny()) {
      return facts;
    }
    addHearsay(facts);
    addCitations(facts);
    for (List<Estimate> told : byOrigin(e -> e.quantity().key()).values()) {
      addRetellings(facts, told);
    }
    for (List<Estimate> told : byOrigin(Chains::number).values()) {
      addSwaps(facts, told);
    }
    return facts;
  }

  /** Numbers with one origin each, by it and {@code key}; only where there are several. */
  private Map<List<String>, List<Estimate>> byOrigin(Function<Estimate, String> key) {
    Map<List<String>, List<Estimate>> groups = new LinkedHashMap<>();
    for (Estimate estimate : stated) {
      List<String> ids = estimate.origins().ids();
      if (ids.size() == 1) {
        groups
            .computeIfAbsent(List.of(ids.get(0), key.apply(estimate)), k -> new ArrayList<>(2))
            .add(estimate);
      }
    }
    groups.values().removeIf(group -> group.size() < 2);
    return groups;
  }

  private static String number(Estimate estimate) {
    return estimate.quantity().subject().id()
        + '|'
        + estimate.quantity().qualifiers()
        + '|'
        + estimate.quantity().unit()
        + '|'
        + estimate.reading().best();
  }

  private void addRetellings(List<Object> facts, List<Estimate> told) {
    Map<String, List<Estimate>> byNumber = new TreeMap<>();
    told.forEach(
        e ->
            byNumber.computeIfAbsent(e.reading().best().toString(), k -> new ArrayList<>()).add(e));
    byNumber.values().removeIf(same -> same.size() < 2);
    for (List<Estimate> same : byNumber.values()) {
      Finding.Support support = Matter.support(same);
      Set<Estimate> followed = new HashSet<>();
      for (Estimate estimate : same) {
        Estimate before = before(estimate, same);
        if (before != null) {
          followed.add(estimate);
          facts.add(new Retelling(before, estimate, true, support));
        }
      }
      List<Estimate> first = same.stream().filter(e -> !followed.contains(e)).toList();
      for (Estimate a : first) {
        for (Estimate b : first) {
          if (a != b && !isOneSource(a, b) && first.size() <= 50) {
            facts.add(new Retelling(a, b, false, support));
          }
        }
      }
      addCredits(facts, same);
    }
  }

  /** What an estimate was taken from: the claim that it names, else what its origin says. */
  private static @Nullable Estimate before(Estimate estimate, List<Estimate> same) {
    String from = estimate.claims().get(0).from();
    String origin = estimate.origins().ids().get(0);
    Estimate before = null;
    for (Estimate other : same) {
      Source source = other.account().source();
      if (other == estimate || isOneSource(other, estimate)) {
        continue;
      }
      if (other.id().equals(from)) {
        return other;
      }
      if (before == null && source != null && source.id().equals(origin)) {
        before = other;
      }
    }
    return before;
  }

  private void addCredits(List<Object> facts, List<Estimate> same) {
    List<String> speakers = new ArrayList<>();
    List<Estimate> members = new ArrayList<>();
    for (Estimate estimate : same) {
      Claim claim = estimate.claims().get(0);
      if (claim.by() != null && claim.unnamed() == null) {
        for (Estimate other : members) {
          // a page that credits two with one number reports two statements, not one twice
          if (isOneSource(other, estimate)
              && !shareAWord(String.valueOf(other.account().by()), claim.by())) {
            return;
          }
        }
        members.add(estimate);
        if (speakers.stream().noneMatch(known -> shareAWord(known, claim.by()))) {
          speakers.add(claim.by());
        }
      }
    }
    if (members.size() > 1) {
      facts.add(new Credits(members, speakers));
    }
  }

  private static boolean shareAWord(String a, String b) {
    Set<String> words = new HashSet<>(words(a));
    words.retainAll(words(b));
    return !words.isEmpty();
  }

  private static List<String> words(String name) {
    return Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
  }

  private void addSwaps(List<Object> facts, List<Estimate> same) {
    for (int i = 0; i < same.size(); i++) {
      for (int j = i + 1; j < same.size() && j < i + 50; j++) {
        Estimate a = same.get(i);
        Estimate b = same.get(j);
        int order = a.property().id().compareTo(b.property().id());
        if (order != 0 && !isOneSource(a, b) && a.statesSameNumberAs(b)) {
          boolean apart =
              !isPartOf(a.property(), b.property())
                  && !tells(a.account().source(), b)
                  && !tells(b.account().source(), a);
          facts.add(order < 0 ? new Swap(a, b, apart) : new Swap(b, a, apart));
        }
      }
    }
  }

  /** Whether a source has any number for the quantity of {@code estimate}. */
  private boolean tells(@Nullable Source source, Estimate estimate) {
    return stated.stream()
        .anyMatch(
            e ->
                e.account().source() == source
                    && e.quantity().key().equals(estimate.quantity().key()));
  }

  private boolean isPartOf(Property a, Property b) {
    for (Ground.Solved solved : ground.relations()) {
      for (var parts : solved.relation().parts().entrySet()) {
        if ((parts.getKey().equals(a.id()) && parts.getValue().contains(b.id()))
            || (parts.getKey().equals(b.id()) && parts.getValue().contains(a.id()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOneSource(Estimate a, Estimate b) {
    Source first = a.account().source();
    Source second = b.account().source();
    return first != null && second != null && first.originalId().equals(second.originalId());
  }

  private void addHearsay(List<Object> facts) {
    Map<List<String>, List<Claim>> heard = new LinkedHashMap<>();
    Map<List<String>, List<Claim>> told = new LinkedHashMap<>();
    for (Claim claim : claims) {
      Source source = claim.source();
      String subject = claim.subject().id();
      if (source != null) {
        heard
            .computeIfAbsent(List.of(source.originalId(), subject), key -> new ArrayList<>(2))
            .add(claim);
      }
      List<String> ends = origins.apply(claim).ids();
      boolean passedOn = source == null || !ends.contains(source.originalId());
      // a share says as much of its whole as of its part
      boolean number = claim.property() != null && !(claim.value() instanceof Value.Share);
      if (number && ends.size() == 1 && passedOn) {
        String property = Objects.requireNonNull(claim.property()).id();
        told.computeIfAbsent(List.of(ends.get(0), subject, property), key -> new ArrayList<>(2))
            .add(claim);
      }
    }
    told.forEach(
        (key, passed) -> {
          Source origin = ground.source(key.get(0));
          List<Claim> own = heard.getOrDefault(key.subList(0, 2), List.of());
          if (origin != null && !own.isEmpty()) {
            boolean answered = answers(own, key.get(2));
            facts.add(new Hearsay(origin, passed, own, answered, origins.apply(passed.get(0))));
          }
        });
  }

  /** Whether {@code own} has the property, or all that it follows from. */
  private boolean answers(List<Claim> own, String property) {
    Set<String> known = new HashSet<>();
    for (Claim claim : own) {
      if (claim.property() != null) {
        known.add(claim.property().id());
      }
    }
    if (known.contains(property)) {
      return true;
    }
    for (Ground.Solved solved : ground.relations()) {
      if (solved.names().stream().anyMatch(name -> follows(name, solved, property, known))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a relation gives {@code name}, which is of the property, from what is known. */
  private static boolean follows(
      Expression.Name name, Ground.Solved solved, String property, Set<String> known) {
    return name.meant().equals(property)
        && solved.names().stream()
            .allMatch(other -> other.equals(name) || known.contains(other.meant()))
        && solved.relation().sign() == Relation.Sign.EQUAL
        && solved.formula(name) != null;
  }

  private void addCitations(List<Object> facts) {
    Map<Source, List<Claim>> bySource = new LinkedHashMap<>();
    for (Claim claim : claims) {
      Source source = claim.source();
      if (source != null && source.published() != null && !source.cites().isEmpty()) {
        bySource.computeIfAbsent(source, key -> new ArrayList<>()).add(claim);
      }
    }
    bySource.forEach(
        (source, own) -> {
          for (String id : source.cites()) {
            Source cited = ground.source(id);
            if (cited != null && cited.published() != null) {
              addCitation(facts, source, cited, own);
            }
          }
        });
  }

  private void addCitation(List<Object> facts, Source source, Source cited, List<Claim> own) {
    List<Claim> resting =
        own.stream().filter(claim -> ground.tracing().passes(claim, cited.id())).toList();
    if (!resting.isEmpty()) {
      Matter.Supporters supporters = new Matter.Supporters();
      resting.forEach(claim -> supporters.add(claim.source(), origins.apply(claim)));
      facts.add(new Citation(source, cited, resting, supporters.support()));
    }
  }
}
