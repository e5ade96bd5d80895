package org.tally.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.tally.model.Claim;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.Value;
import org.tally.model.fact.Answers;
import org.tally.model.fact.Matter;
import org.tally.model.fact.Origins;

/** Groups claims that answer one question with a word. */
final class Questions {
  private Questions() {}

  static List<Answers> of(List<Claim> claims, Function<Claim, Origins> origins) {
    Map<String, List<Claim>> byQuestion = new TreeMap<>();
    for (Claim claim : claims) {
      Property property = claim.property();
      if (property != null && claim.value() instanceof Value.Term) {
        String key = claim.subject().id() + '|' + property.id() + '|' + claim.qualifiers();
        byQuestion.computeIfAbsent(key, k -> new ArrayList<>()).add(claim);
      }
    }
    List<Answers> answers = new ArrayList<>();
    byQuestion.values().forEach(same -> addAnswers(answers, same, origins));
    return answers;
  }

  private static void addAnswers(
      List<Answers> answers, List<Claim> claims, Function<Claim, Origins> origins) {
    Property property = claims.get(0).property();
    if (property == null || claims.size() < 2) {
      return;
    }
    if (property.isFixed()) {
      answers.add(answers(property, claims, true, origins));
      return;
    }
    Map<String, List<Claim>> byTime = new TreeMap<>();
    boolean undated = false;
    for (Claim claim : claims) {
      Period when = claim.when();
      undated |= when == null;
      if (when != null) {
        byTime.computeIfAbsent(when.key(), key -> new ArrayList<>()).add(claim);
      }
    }
    for (List<Claim> same : byTime.values()) {
      if (same.size() > 1) {
        answers.add(answers(property, same, true, origins));
      }
    }
    if (undated) {
      answers.add(answers(property, claims, false, origins));
    }
  }

  private static Answers answers(
      Property property, List<Claim> claims, boolean decidable, Function<Claim, Origins> origins) {
    Claim first = claims.get(0);
    Quantity quantity = new Quantity(first.subject(), property, first.qualifiers(), "");
    Matter.Supporters supporters = new Matter.Supporters();
    claims.forEach(claim -> supporters.add(claim.source(), origins.apply(claim)));
    Period when = property.isFixed() || !decidable ? null : first.when();
    return new Answers(quantity, when, decidable, claims, supporters.support());
  }
}
