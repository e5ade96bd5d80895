package org.tally.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.Value;
import org.tally.model.fact.Contrast;
import org.tally.model.fact.Matter;
import org.tally.model.fact.Origins;

/** Finds claims of one subject and property that differ in a qualifier, the unit or the time. */
final class Contrasts {
  private static final Finding.Support NOBODY = new Finding.Support(0, List.of());

  private Contrasts() {}

  /** Each quantity against the one before it, and each whose claims are of several times. */
  static List<Contrast> of(List<Claim> claims, Function<Claim, Origins> origins) {
    Map<String, List<Claim>> byQuantity = new TreeMap<>();
    Map<String, Quantity> quantities = new HashMap<>();
    for (Claim claim : claims) {
      Property property = claim.property();
      if (property != null && isComparable(claim.value())) {
        Quantity quantity =
            new Quantity(claim.subject(), property, claim.qualifiers(), unit(claim));
        String key = quantity.key();
        quantities.putIfAbsent(key, quantity);
        byQuantity.computeIfAbsent(key, k -> new ArrayList<>(4)).add(claim);
      }
    }
    List<Contrast> contrasts = new ArrayList<>();
    Map<String, List<Contrast>> ofDefinitions = new TreeMap<>();
    Map<String, List<Claim>> last = new HashMap<>();
    Map<String, Quantity> lastQuantity = new HashMap<>();
    byQuantity.forEach(
        (key, members) -> {
          Quantity quantity = Objects.requireNonNull(quantities.get(key));
          String matter = quantity.subject().id() + '|' + quantity.property().id();
          List<Claim> before = last.put(matter, members);
          Quantity first = lastQuantity.put(matter, quantity);
          if (before != null && first != null) {
            List<Claim> both = new ArrayList<>(before);
            both.addAll(members);
            Contrast contrast = new Contrast(first, quantity, both, NOBODY);
            if (isDefined(first) || isDefined(quantity)) {
              ofDefinitions.computeIfAbsent(matter, k -> new ArrayList<>(2)).add(contrast);
            } else {
              contrasts.add(contrast);
            }
          }
          if (isOfMoments(quantity.property()) && hasSeveralTimes(members)) {
            contrasts.add(new Contrast(quantity, quantity, members, NOBODY));
          }
        });
    ofDefinitions.values().forEach(matter -> contrasts.addAll(supported(matter, origins)));
    return contrasts;
  }

  private static boolean isDefined(Quantity quantity) {
    return quantity.qualifiers().containsKey("definition");
  }

  /** Those of one subject and property, with who says what differs by definition. */
  private static List<Contrast> supported(
      List<Contrast> contrasts, Function<Claim, Origins> origins) {
    Matter.Supporters supporters = new Matter.Supporters();
    for (Contrast contrast : contrasts) {
      for (Claim claim : contrast.getDefinitions().apart()) {
        supporters.add(claim.source(), origins.apply(claim));
      }
    }
    Finding.Support support = supporters.support();
    return contrasts.stream()
        .map(each -> new Contrast(each.first(), each.second(), each.claims(), support))
        .toList();
  }

  private static boolean isComparable(Value value) {
    return value instanceof Value.Quantity
        || value instanceof Value.Share
        || value instanceof Value.Term;
  }

  private static String unit(Claim claim) {
    if (claim.value() instanceof Value.Quantity value) {
      return value.reading().unit();
    }
    Property property = claim.property();
    boolean share = claim.value() instanceof Value.Share;
    return share && property != null ? property.readingUnit() : "";
  }

  private static boolean isOfMoments(Property property) {
    return property.kind() == Property.Kind.LEVEL || property.kind() == Property.Kind.FLOW;
  }

  private static boolean hasSeveralTimes(List<Claim> claims) {
    Period first = null;
    for (Claim claim : claims) {
      Period when = claim.when();
      if (when != null && first != null && !when.coversSameDaysAs(first)) {
        return true;
      }
      first = first == null ? when : first;
    }
    return false;
  }
}
