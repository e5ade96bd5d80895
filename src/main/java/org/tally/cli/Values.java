package org.tally.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Compared;
import org.tally.model.Compared.Side;
import org.tally.model.Dataset;
import org.tally.model.DerivedClaim;
import org.tally.model.Report.DerivedIn;

/** Finds the values that somebody names: claims by their ids, and what follows. */
final class Values {
  private static final int NAMED = 5;

  private final List<Dataset> datasets;
  private final Supplier<List<DerivedIn>> following;
  private @Nullable List<DerivedIn> derived;

  /**
   * @param datasets where to look
   * @param derived what follows from them; asked for only where a name is that of no claim
   */
  Values(List<Dataset> datasets, Supplier<List<DerivedIn>> derived) {
    this.datasets = List.copyOf(datasets);
    this.following = derived;
  }

  /** A name of nothing, or of several things, and what may have been meant. */
  static final class UnknownException extends Exception {
    private static final long serialVersionUID = 1;

    UnknownException(String message) {
      super(message);
    }
  }

  /**
   * The value of that name: the id of a claim, or {@code dataset:id} where several datasets have
   * it; or {@code SUBJECT/PROPERTY} or the id, or the start of the id, of something that follows.
   *
   * @throws UnknownException if it names nothing, or several things
   */
  Side find(String name) throws UnknownException {
    List<Side> found = claims(name);
    if (found.isEmpty()) {
      found = derived(name);
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new UnknownException(found.isEmpty() ? unknown(name) : ambiguous(name, found));
  }

  private List<Side> claims(String name) {
    List<Side> found = new ArrayList<>();
    for (Dataset dataset : datasets) {
      for (Claim claim : dataset.claims()) {
        if (isNamed(claim, dataset, name)) {
          found.add(new Compared.Stated(dataset.name(), claim));
        }
      }
    }
    return found;
  }

  /** Whether {@code name} is the claim's id, with or without that of its dataset. */
  static boolean isNamed(Claim claim, Dataset dataset, String name) {
    return claim.id().equals(name) || name.equals(dataset.name() + ':' + claim.id());
  }

  /** The name of what a claim is about, {@code SUBJECT/PROPERTY}; null of a mere statement. */
  static @Nullable String quantity(Claim claim) {
    return claim.property() == null ? null : claim.subject().id() + '/' + claim.property().id();
  }

  private List<Side> derived(String name) {
    List<Side> exact = new ArrayList<>();
    List<Side> starting = new ArrayList<>();
    for (DerivedIn entry : derived()) {
      String prefix = entry.dataset() + ':';
      String inside = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
      String id = entry.claim().id();
      if (id.equals(inside)) {
        exact.add(new Compared.Follows(entry.dataset(), entry.claim()));
      } else if (quantity(entry.claim()).equals(inside)
          || (id.startsWith(inside) && inside.contains(" <- "))) {
        starting.add(new Compared.Follows(entry.dataset(), entry.claim()));
      }
    }
    return exact.isEmpty() ? starting : exact;
  }

  private static String quantity(DerivedClaim claim) {
    return claim.quantity().subject().id() + '/' + claim.quantity().property().id();
  }

  private List<DerivedIn> derived() {
    List<DerivedIn> known = derived;
    if (known == null) {
      known = following.get();
      derived = known;
    }
    return known;
  }

  private String unknown(String name) {
    Set<String> stated = new TreeSet<>();
    for (Dataset dataset : datasets) {
      for (Claim claim : dataset.claims()) {
        if (name.equals(quantity(claim))) {
          stated.add(claim.id());
        }
      }
    }
    if (!stated.isEmpty()) {
      String ids = String.join(", ", stated.stream().limit(NAMED).toList());
      return "nothing follows for (" + name + "): claims state it. Maybe one of: " + ids + "?";
    }
    Set<String> names = new TreeSet<>();
    datasets.forEach(dataset -> dataset.claims().forEach(claim -> names.add(claim.id())));
    derived().forEach(entry -> names.add(quantity(entry.claim())));
    return Unknown.message(
        "claim or number that follows",
        name,
        names,
        "'tally support' lists the claims, 'tally derive' what follows.");
  }

  private static String ambiguous(String name, List<Side> found) {
    List<String> names =
        found.stream()
            .limit(NAMED)
            .map(
                side ->
                    side instanceof Compared.Stated || isShared(side, found)
                        ? side.dataset() + ':' + side.id()
                        : side.id())
            .map(each -> '"' + each + '"')
            .toList();
    return "("
        + name
        + ") names several values. Maybe one of: "
        + String.join(", ", names)
        + (found.size() > NAMED ? ", ...?" : "?");
  }

  private static boolean isShared(Side side, List<Side> found) {
    return found.stream().anyMatch(other -> other != side && other.id().equals(side.id()));
  }
}
