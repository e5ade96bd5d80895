package org.tally.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    return claims.size() == positions.size() ? claims : withoutDanglingCorrections();
  }

  /** A claim that was left out cannot be corrected any more. */
  private List<Claim> withoutDanglingCorrections() {
    Set<String> left = new HashSet<>();
    claims.forEach(claim -> left.add(claim.id()));
    claims.replaceAll(
        claim -> left.containsAll(claim.corrects()) ? claim : correcting(claim, left));
    return claims;
  }

  private static Claim correcting(Claim c, Set<String> left) {
    return new Claim(
        c.id(),
        c.source(),
        c.by(),
        c.unnamed(),
        c.subject(),
        c.property(),
        c.text(),
        c.value(),
        c.when(),
        c.qualifiers(),
        c.from(),
        c.corrects().stream().filter(left::contains).toList(),
        c.quote(),
        c.worth(),
        c.position());
  }
}
