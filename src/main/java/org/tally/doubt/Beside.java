package org.tally.doubt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.Reading;
import org.tally.model.Value;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.MixedUnits;
import org.tally.model.number.Rational;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;

/** All that one account states, tied by all relations that speak of it. */
final class Beside {
  /** Relations that tie so much together are for those who have all of it. */
  static final int MOST_NAMES = 60;

  private final Frame frame;
  private final Rows rows;
  private final Map<List<Object>, Estimate> slots = new LinkedHashMap<>();
  private final Map<List<Object>, String> unknowns = new HashMap<>();
  private final Set<Quantity> scopes = new LinkedHashSet<>();

  Beside(Frame frame, Rows rows) {
    this.frame = frame;
    this.rows = rows;
  }

  /** Adds what {@code told} states, all of one account. */
  void add(List<Estimate> told) {
    List<Estimate> shares = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Estimate estimate : told) {
      String name = rows.add(estimate);
      if (estimate.claims().get(0).value() instanceof Value.Share) {
        shares.add(estimate);
      } else {
        List<Object> slot = slot(estimate.quantity());
        slots.putIfAbsent(slot, estimate);
        unknowns.putIfAbsent(slot, name);
      }
      if (seen.add(List.of(estimate.quantity().subject().id(), estimate.quantity().qualifiers()))) {
        scopes.add(estimate.quantity());
      }
    }
    if (told.isEmpty()) {
      return;
    }
    Period when = told.get(0).when();
    for (Relation relation : frame.relations()) {
      boolean anywhere = relation.names().stream().allMatch(name -> name.subject() != null);
      Set<Object> tied = new HashSet<>();
      for (Quantity scope : scopes) {
        if (!anywhere || tied.add(scope.qualifiers())) { // whatever subject it is seen from
          tie(relation, scope, when);
        }
      }
    }
    shares.forEach(share -> portion(share, when));
  }

  private void tie(Relation relation, Quantity scope, @Nullable Period when) {
    if (relation.names().size() > MOST_NAMES) {
      return;
    }
    Map<String, Estimate> found = new HashMap<>();
    Map<String, Property> properties = new HashMap<>();
    for (Expression.Name name : relation.names()) {
      Property property = frame.property(name);
      if (property == null) {
        return;
      }
      properties.put(name.text(), property);
      Estimate estimate = slots.get(slot(subject(name, scope), scope, property));
      if (estimate != null) {
        found.put(name.text(), estimate);
      }
    }
    if (found.isEmpty()
        || MixedUnits.of(relation, found.values().iterator().next().account(), found).isPresent()) {
      return;
    }
    Rational slack = Slack.of(relation, properties);
    if (slack == null) {
      return;
    }
    Map<String, String> of = new HashMap<>();
    for (Expression.Name name : relation.names()) {
      of.put(name.text(), unknown(subject(name, scope), scope, properties.get(name.text()), when));
    }
    rows.tieLoosely(relation, of, slack);
  }

  private void portion(Estimate share, @Nullable Period when) {
    Quantity scope = share.quantity();
    Property part = share.property();
    String of = ((Value.Share) share.claims().get(0).value()).of();
    Property whole = frame.property(new Expression.Name(null, of));
    if (whole == null || !isOfOneUnit(part, whole)) {
      return;
    }
    String subject = scope.subject().id();
    Rational slack = Rational.of((part.counted() ? 1 : 0) + (whole.counted() ? 1 : 0));
    rows.portionLoosely(
        share.claims().get(0),
        rows.add(share),
        unknown(subject, scope, part, when),
        unknown(subject, scope, whole, when),
        slack);
  }

  private static boolean isOfOneUnit(Property part, Property whole) {
    return (part.counted() && whole.counted())
        || (part.readingUnit().equals(whole.readingUnit()) && !part.readingUnit().isEmpty())
        || (part.readingUnit().isEmpty() && whole.readingUnit().isEmpty());
  }

  private String unknown(
      String subject, Quantity scope, @Nullable Property property, @Nullable Period when) {
    if (property == null) {
      throw new IllegalArgumentException("no property is declared for a name");
    }
    String known = unknowns.get(slot(subject, scope, property));
    return known != null ? known : rows.open(subject, property, scope, when);
  }

  private static String subject(Expression.Name name, Quantity scope) {
    return name.subject() == null ? scope.subject().id() : name.subject();
  }

  private static List<Object> slot(Quantity quantity) {
    return slot(quantity.subject().id(), quantity, quantity.property());
  }

  private static List<Object> slot(String subject, Quantity scope, Property property) {
    return List.of(subject, scope.qualifiers(), property.id());
  }

  /** By how much what people count may miss a relation, for they leave out fractions of things. */
  static final class Slack {
    private Slack() {}

    /** Null where that cannot be told. */
    static @Nullable Rational of(Relation relation, Map<String, Property> properties) {
      Rational slack = Rational.ZERO;
      boolean whole = !relation.difference().dividesByVariables();
      for (Map.Entry<List<String>, Rational> term :
          relation.difference().dividend().termsAbove().entrySet()) {
        List<String> names = term.getKey();
        boolean counts =
            names.stream()
                .anyMatch(name -> properties.get(name) != null && counted(properties, name));
        whole &= names.size() <= 1 && (names.isEmpty() || term.getValue().isWhole());
        if (counts) {
          slack = slack.plus(term.getValue().abs());
        }
        boolean shares = names.stream().filter(name -> !isRatio(properties, name)).count() <= 1;
        if (counts && !shares) {
          return null;
        }
      }
      return whole ? Rational.ZERO : slack;
    }

    private static boolean counted(Map<String, Property> properties, String name) {
      Property property = properties.get(name);
      return property != null && property.counted();
    }

    private static boolean isRatio(Map<String, Property> properties, String name) {
      Property property = properties.get(name);
      return property != null && property.readingUnit().equals(Reading.RATIO);
    }
  }
}
