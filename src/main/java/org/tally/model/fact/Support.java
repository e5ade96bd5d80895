package org.tally.model.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Property;
import org.tally.model.Reading;
import org.tally.model.Source;
import org.tally.model.Value;

/**
 * What stands behind one claim.
 *
 * @param claim the claim
 * @param origins where it comes from in the end
 * @param bounding where the claim gives no number, the claims that bound it
 */
public record Support(Claim claim, Origins origins, List<Claim> bounding) implements Judged {
  public Support {
    bounding = List.copyOf(bounding);
  }

  private static final int MOST = 4;

  /** How the claim is supported. */
  public Backing getBacking() {
    return new Backing(claim, origins);
  }

  /** Whether it takes a chain of citations to tell where the claim comes from. */
  public boolean isCiting() {
    Source source = claim.source();
    return claim.from() != null
        || (source != null && (!source.cites().isEmpty() || source.copyOf() != null));
  }

  /** Whether the claim gives no number to compare. */
  public boolean isWithoutNumber() {
    return claim.reading() == null && !(claim.value() instanceof Value.Share);
  }

  /** Whether the claim gives a number of whole things. */
  public boolean isOfThings() {
    Property property = claim.property();
    return property != null && property.counted() && claim.reading() != null;
  }

  /** What the claim counts. */
  public Things getThings() {
    return new Things(claim);
  }

  /** The number of things that a claim gives, as rules ask for it. */
  public record Things(Claim claim) {
    private static final Set<String> MEANS =
        Set.of(
            "average", "averaged", "mean", "median", "per", "rate", "ratio", "expected", "typical");

    /** Whether no whole number can be meant. */
    public boolean isBroken() {
      Reading reading = claim.reading();
      return reading != null && !reading.interval().holdsWholeNumber();
    }

    /** Whether the names say that it is no count but a mean, whose unit is that of a count. */
    public boolean isMean() {
      Property property = claim.property();
      if (property == null) {
        return false;
      }
      StringBuilder names = new StringBuilder(property.id());
      names.append(' ').append(property.definition()).append(' ').append(claim.text());
      claim
          .qualifiers()
          .forEach((name, text) -> names.append(' ').append(name).append(' ').append(text));
      for (String word : names.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
        if (MEANS.contains(word)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The sources that cite one another and nothing else, if the claim rests on such. */
  public Circle getCircle() {
    return new Circle(this, origins.circle());
  }

  /**
   * Sources each of which cites the next, and the last the first. Findings on one circle are one
   * finding, whichever claims rest on it.
   *
   * @param support the claim that rests on it
   * @param sources the ids of the sources, the smallest first; empty if there is no circle
   */
  public record Circle(Support support, List<String> sources) implements Judged {
    public Circle {
      sources = List.copyOf(sources);
    }

    public boolean isAny() {
      return !sources.isEmpty();
    }

    @Override
    public Matter matter() {
      Matter matter = support.matter();
      return Matter.of(
          support.claim.subject().id(),
          null,
          String.join("|", sources),
          matter.claims(),
          Map.of("circle", new Argument.Text(text())),
          matter.support());
    }

    /** Closed, so that it reads as one: {@code a, which cites b, which cites a}. */
    private String text() {
      return String.join(", which cites ", sources) + ", which cites " + sources.get(0);
    }
  }

  /** The claim's source, speaker and chain, as rules ask for them. */
  public record Backing(Claim claim, Origins origins) {
    /** Whether neither a source is given for it nor where it was taken from. */
    public boolean isMissing() {
      return claim.source() == null && claim.from() == null;
    }

    /** Whether it gives an amount or a comparison without a number. */
    public boolean isUnquantified() {
      return claim.isUnquantified();
    }
  }

  @Override
  public Matter matter() {
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("claim", new Argument.Said(claim));
    arguments.put("text", new Argument.Text(claim.text()));
    List<String> ids = bounding.stream().map(Claim::id).limit(MOST).toList();
    String more = bounding.size() > MOST ? ", ..." : "";
    arguments.put(
        "bounds",
        new Argument.Text(
            ids.isEmpty()
                ? "and no other claim bounds it"
                : "though others do: " + String.join(", ", ids) + more));
    Property property = claim.property();
    if (property != null) {
      String of = claim.subject().label() + ", " + property.id();
      arguments.put("quantity", new Argument.Text(of));
    }
    return Matter.of(
        claim.subject().id(),
        claim.property() == null ? null : claim.property().id(),
        claim.id(),
        List.of(claim),
        arguments,
        new Finding.Support(claim.source() == null ? 0 : 1, origins.labels()));
  }
}
