package org.tally.input;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.tally.input.References.ToClaim;
import org.tally.model.Claim;
import org.tally.model.Nearest;
import org.tally.model.place.Position;

/** The claims of a dataset as they come in: each id once, each reference to a claim that exists. */
final class ClaimTable {
  private final Problems problems;
  private final Map<String, Position> positions = new HashMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<ToClaim> references = new ArrayList<>();
  private boolean empty = true;

  ClaimTable(Problems problems) {
    this.problems = problems;
  }

  void add(ReadClaim read) {
    empty = false;
    references.addAll(read.references());
    Position first = read.id() == null ? null : positions.putIfAbsent(read.id(), read.position());
    if (first != null) {
      problems.add(
          read.position(),
          "claim " + read.id() + " has an id that is already used at " + first,
          null);
    } else if (read.claim() != null) {
      claims.add(read.claim());
    }
  }

  /** Whether there was no claim at all, not even a faulty one. */
  boolean isEmpty() {
    return empty;
  }

  /** The ids of all claims, those included that cannot be judged. */
  Set<String> ids() {
    return positions.keySet();
  }

  /** The claims that can be judged, in the order of their positions. */
  List<Claim> finish(Declarations declared) {
    Set<Position> dropped = new HashSet<>();
    for (ToClaim reference : references) {
      String id = reference.text().text();
      if (!positions.containsKey(id)) {
        List<String> known = new ArrayList<>(positions.keySet());
        boolean from = reference.key().equals("from");
        if (from) {
          known.addAll(declared.sources().keySet());
        }
        problems.add(
            reference.position(),
            reference.label()
                + (from ? " is taken from (" : " corrects (")
                + id
                + (from
                    ? "), which is no claim, source, address or text with a space"
                    : "), which is no claim"),
            Nearest.maybe(id, known));
        dropped.add(reference.claim());
      }
    }
    if (!dropped.isEmpty()) {
      claims.removeIf(claim -> dropped.contains(claim.position()));
    }
    claims.sort(Comparator.comparing(Claim::position));
    if (claims.size() != positions.size()) {
      Set<String> left = claimIds();
      keepCorrections((claim, id) -> left.contains(id));
    }
    Map<String, Set<String>> circular = circular();
    if (!circular.isEmpty()) {
      keepCorrections((claim, id) -> !circular.getOrDefault(claim.id(), Set.of()).contains(id));
    }
    return claims;
  }

  private Set<String> claimIds() {
    Set<String> ids = new HashSet<>();
    claims.forEach(claim -> ids.add(claim.id()));
    return ids;
  }

  /**
   * What claims correct in a circle, by their ids: nobody knows which of them stands. Each of these
   * corrections is reported.
   */
  private Map<String, Set<String>> circular() {
    Map<String, Claim> correcting = new HashMap<>();
    Map<Position, String> ids = new HashMap<>();
    for (Claim claim : claims) {
      if (!claim.corrects().isEmpty()) {
        correcting.put(claim.id(), claim);
        ids.put(claim.position(), claim.id());
      }
    }
    Map<String, Set<String>> circular = new HashMap<>();
    for (ToClaim reference : references) {
      String corrected = reference.text().text();
      String by = ids.get(reference.claim());
      if (by != null
          && reference.key().equals("corrects")
          && !corrected.equals(by)
          && corrects(corrected, by, correcting)) {
        problems.add(
            reference.position(),
            reference.label() + " corrects (" + corrected + "), which corrects it in turn",
            "Maybe only the later one corrects the other?");
        circular.computeIfAbsent(by, id -> new HashSet<>()).add(corrected);
      }
    }
    return circular;
  }

  /** Whether {@code from} corrects {@code to}, itself or by way of others. */
  private static boolean corrects(String from, String to, Map<String, Claim> correcting) {
    Set<String> seen = new HashSet<>(Set.of(from));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Claim claim = correcting.get(open.remove());
      for (String id : claim == null ? List.<String>of() : claim.corrects()) {
        if (id.equals(to)) {
          return true;
        }
        if (seen.add(id)) {
          open.add(id);
        }
      }
    }
    return false;
  }

  /** Leaves of what claims correct only what is wanted: a claim that was left out is no more. */
  private void keepCorrections(BiPredicate<Claim, String> wanted) {
    claims.replaceAll(
        claim ->
            claim.corrects().stream().allMatch(id -> wanted.test(claim, id))
                ? claim
                : correcting(claim, wanted));
  }

  private static Claim correcting(Claim c, BiPredicate<Claim, String> wanted) {
    return c.withCorrects(c.corrects().stream().filter(id -> wanted.test(c, id)).toList());
  }
}
