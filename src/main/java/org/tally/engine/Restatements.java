package org.tally.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Source;
import org.tally.model.fact.Origins;
import org.tally.model.fact.Restatement;

/**
 * Numbers that pages pass on from one statement of a speaker, where the same speaker has made
 * another since. Only statements count that stand in the file as sources, with speaker and date.
 */
final class Restatements {
  /** A claim, and the speaker's own statement that it comes from. */
  private record Statement(Claim claim, Source origin, Period published) {
    boolean isOwn() {
      return origin.originalId().equals(teller());
    }

    String teller() {
      return claim.source() == null ? "" : claim.source().originalId();
    }
  }

  private Restatements() {}

  /** None where nobody cites anybody. */
  static List<Restatement> of(Ground ground, List<Claim> claims, Function<Claim, Origins> origins) {
    List<Restatement> facts = new ArrayList<>();
    if (!ground.tracing().isAny()) {
      return facts;
    }
    Map<List<String>, List<Statement>> bySpeaker = new LinkedHashMap<>();
    for (Claim claim : claims) {
      Statement statement = statement(ground, claim, origins.apply(claim));
      if (statement != null) {
        bySpeaker.computeIfAbsent(key(statement), key -> new ArrayList<>(2)).add(statement);
      }
    }
    for (List<Statement> statements : bySpeaker.values()) {
      for (Statement told : statements) {
        List<Statement> since = told.isOwn() ? List.of() : newest(told, statements);
        if (!since.isEmpty()) {
          facts.add(restatement(told, since, origins.apply(told.claim())));
        }
      }
    }
    return facts;
  }

  /** What a claim passes on, or says; null if it is no number or of no known speaker and day. */
  private static @Nullable Statement statement(Ground ground, Claim claim, Origins origins) {
    Property property = claim.property();
    if (property == null || claim.reading() == null || origins.ids().size() != 1) {
      return null;
    }
    Source origin = ground.source(origins.ids().get(0));
    if (origin == null || origin.speaker() == null || origin.published() == null) {
      return null;
    }
    boolean credited =
        claim.unnamed() == null
            && (claim.by() == null || name(claim.by()).equals(name(origin.speaker())));
    return credited ? new Statement(claim, origin, origin.published()) : null;
  }

  private static List<String> key(Statement statement) {
    Claim claim = statement.claim();
    return List.of(
        claim.subject().id(),
        String.valueOf(claim.property() == null ? null : claim.property().id()),
        claim.qualifiers().toString(),
        String.valueOf(claim.reading() == null ? null : claim.reading().unit()),
        name(String.valueOf(statement.origin().speaker())));
  }

  private static String name(String speaker) {
    return speaker.toLowerCase(Locale.ROOT).strip();
  }

  /**
   * What the speaker said last after the statement told and before the day of who tells it, and of
   * a later time than that of the statement told.
   */
  private static List<Statement> newest(Statement told, List<Statement> statements) {
    Period day = told.claim().source() == null ? null : told.claim().source().published();
    List<Statement> newest = new ArrayList<>();
    for (Statement other : statements) {
      Period of = other.claim().when();
      if (of != null
          && told.published().endsBefore(of)
          && told.published().endsBefore(other.published())
          && (day == null || other.published().endsBefore(day))) {
        if (!newest.isEmpty() && newest.get(0).published().endsBefore(other.published())) {
          newest.clear();
        }
        if (newest.isEmpty() || !other.published().endsBefore(newest.get(0).published())) {
          newest.add(other);
        }
      }
    }
    return newest;
  }

  /** Of several that were made last, the one that agrees, else the speaker's own. */
  private static Restatement restatement(Statement told, List<Statement> newest, Origins origins) {
    Statement since = newest.get(0);
    boolean both = false;
    for (Statement other : newest) {
      both |= other.teller().equals(told.teller());
      boolean agrees = !other.claim().differsFrom(told.claim());
      boolean agreed = !since.claim().differsFrom(told.claim());
      if (agrees && !agreed || agrees == agreed && other.isOwn() && !since.isOwn()) {
        since = other;
      }
    }
    return new Restatement(told.claim(), told.origin().label(), since.claim(), both, origins);
  }
}
