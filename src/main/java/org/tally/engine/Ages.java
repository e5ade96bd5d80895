package org.tally.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.tally.model.Claim;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.fact.Age;
import org.tally.model.fact.Matter;
import org.tally.model.fact.Origins;

/** How old the newest claims are, of properties that say when theirs are stale. */
final class Ages {
  private Ages() {}

  /** None unless the check says as of which day. */
  static Collection<Object> of(
      Ground ground, List<Claim> current, Function<Claim, Origins> origins) {
    List<Object> ages = new ArrayList<>();
    LocalDate asOf = ground.asOf();
    if (asOf == null) {
      return ages;
    }
    Map<List<Object>, List<Claim>> groups = new LinkedHashMap<>();
    for (Claim claim : current) {
      Property property = claim.property();
      if (property != null && property.staleAfter() != null) {
        groups
            .computeIfAbsent(
                List.of(claim.subject().id(), property.id(), claim.qualifiers()),
                key -> new ArrayList<>())
            .add(claim);
      }
    }
    groups.values().forEach(group -> ages.add(age(group, asOf, origins)));
    return ages;
  }

  private static Age age(List<Claim> group, LocalDate asOf, Function<Claim, Origins> origins) {
    LocalDate last = LocalDate.MIN;
    boolean known = true;
    for (Claim claim : group) {
      Period when = claim.when();
      LocalDate end = when == null ? null : when.end();
      known &= end != null;
      last = end != null && end.isAfter(last) ? end : last;
    }
    LocalDate newest = last;
    List<Claim> claims =
        known
            ? group.stream()
                .filter(claim -> claim.when() != null && newest.equals(claim.when().end()))
                .toList()
            : group;
    Matter.Supporters supporters = new Matter.Supporters();
    claims.forEach(claim -> supporters.add(claim.source(), origins.apply(claim)));
    Property property = Objects.requireNonNull(group.get(0).property());
    java.time.Period age = Objects.requireNonNull(property.staleAfter());
    return new Age(
        claims, known ? newest : null, known ? newest.plus(age) : null, asOf, supporters.support());
  }
}
