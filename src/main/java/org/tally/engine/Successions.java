package org.tally.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Period;
import org.tally.model.Source;
import org.tally.model.fact.Origins;
import org.tally.model.fact.Succession;

/** Claims that rest on sources, or on claims, in whose place others have come. */
final class Successions {
  private Successions() {}

  /**
   * None where nothing of the dataset is revised, retracted or corrected.
   *
   * @param corrections the claim that has come in the place of another, by the other
   */
  static Collection<Object> of(
      Ground ground,
      List<Claim> claims,
      Map<Claim, Claim> corrections,
      Function<Claim, Origins> origins) {
    List<Object> facts = new ArrayList<>();
    if (!ground.hasSuccessors() && corrections.isEmpty()) {
      return facts;
    }
    Map<String, Claim> byId = new LinkedHashMap<>();
    claims.forEach(claim -> byId.put(claim.id(), claim));
    for (Claim claim : claims) {
      Claim corrected = claim.from() == null ? null : byId.get(claim.from());
      Claim correcting = corrected == null ? null : corrections.get(corrected);
      if (corrected != null && correcting != null && !correcting.equals(claim)) {
        facts.add(
            succession(
                claim,
                "claim " + corrected.id(),
                "claim " + correcting.id(),
                "corrected",
                isLater(claim, correcting.when()),
                claim.differsFrom(correcting),
                correcting,
                origins));
      }
      addOfSources(facts, ground, claim, claims, origins);
    }
    return facts;
  }

  private static void addOfSources(
      List<Object> facts,
      Ground ground,
      Claim claim,
      List<Claim> claims,
      Function<Claim, Origins> origins) {
    Source own = claim.source();
    if (!ground.hasSuccessors() || own == null) {
      return;
    }
    for (String id : ground.tracing().sourcesBehind(claim)) {
      for (Source successor : ground.successors(id)) {
        if (successor.equals(own) || id.equals(own.originalId())) {
          continue;
        }
        boolean retracted = successor.retracts().contains(id);
        Claim now = sameQuantity(claim, claims, successor);
        Boolean changed = retracted ? Boolean.TRUE : now == null ? null : claim.differsFrom(now);
        Source old = ground.source(id);
        facts.add(
            succession(
                claim,
                old == null ? id : old.label(),
                successor.label(),
                retracted ? "retracted" : "revised",
                isLater(claim, successor.published()),
                changed,
                now,
                origins));
      }
    }
  }

  private static Succession succession(
      Claim claim,
      String old,
      String successor,
      String how,
      @Nullable Boolean later,
      @Nullable Boolean changed,
      @Nullable Claim now,
      Function<Claim, Origins> origins) {
    return new Succession(claim, old, successor, how, later, changed, now, origins.apply(claim));
  }

  /** Whether the claim's source certainly appeared after {@code then}; null if nobody can tell. */
  private static @Nullable Boolean isLater(Claim claim, @Nullable Period then) {
    Source source = claim.source();
    Period published = source == null ? null : source.published();
    if (published == null || then == null) {
      return null;
    }
    return then.endsBefore(published) ? Boolean.TRUE : sameOrEarlier(published, then);
  }

  private static @Nullable Boolean sameOrEarlier(Period published, Period then) {
    return published.endsBefore(then) || published.coversSameDaysAs(then) ? Boolean.FALSE : null;
  }

  private static @Nullable Claim sameQuantity(Claim claim, List<Claim> claims, Source successor) {
    for (Claim other : claims) {
      if (other.source() != null
          && other.source().originalId().equals(successor.originalId())
          && other.subject().id().equals(claim.subject().id())
          && claim.property() != null
          && Objects.equals(other.property(), claim.property())
          && other.qualifiers().equals(claim.qualifiers())) {
        return other;
      }
    }
    return null;
  }
}
