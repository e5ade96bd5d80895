package org.tally.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;

/**
 * What the rules say of two values, and why.
 *
 * @param first the one value
 * @param second the other
 * @param verdict agree, agree thanks to rounding, conflict, not comparable or undecided
 * @param findings what rules say of both; empty where they found nothing to say
 * @param judges the rules that judged both and flagged nothing, by id
 * @param differences why no rule could compare them, and what else keeps them apart
 * @param relations where the two are of different quantities, the relations that connect them, as
 *     written, from the first to the second
 * @param missing the names of these relations that nobody states beside the two
 * @param derivation what follows for the one from the other; null if that was not needed
 */
public record Compared(
    Side first,
    Side second,
    Verdict verdict,
    List<Finding> findings,
    List<RuleInfo> judges,
    List<Difference> differences,
    List<String> relations,
    List<String> missing,
    @Nullable DerivedClaim derivation) {
  public Compared {
    findings = List.copyOf(findings);
    judges = List.copyOf(judges);
    differences = List.copyOf(differences);
    relations = List.copyOf(relations);
    missing = List.copyOf(missing);
  }

  /** Something in which the two differ: its name, and what each has, or "none". */
  public record Difference(String name, String first, String second) {}

  /**
   * How far apart the two are, in the unit of their quantity; null if they are not, or no rule says
   * so.
   */
  public @Nullable Rational gap() {
    return findings.stream()
        .filter(finding -> finding.verdict() == Verdict.CONFLICT && finding.gap() != null)
        .findFirst()
        .map(Finding::gap)
        .orElse(null);
  }

  /** The share of its best value by which each would have to widen; null as {@link #gap}. */
  public @Nullable Rational flipPoint() {
    return findings.stream()
        .filter(finding -> finding.verdict() == Verdict.CONFLICT && finding.flipPoint() != null)
        .findFirst()
        .map(Finding::flipPoint)
        .orElse(null);
  }

  /** All values that both allow; null if they do not agree or are of different quantities. */
  public @Nullable Interval common() {
    Reading one = first.reading();
    Reading other = second.reading();
    boolean agree = verdict == Verdict.AGREE || verdict == Verdict.AGREE_THANKS_TO_ROUNDING;
    if (!agree || one == null || other == null || !first.isOfQuantityOf(second)) {
      return null;
    }
    return one.interval().intersection(other.interval()).orElse(null);
  }

  /** One of the two values. */
  public sealed interface Side {
    /** The name of its dataset. */
    String dataset();

    /** The id of the claim or of the derived claim. */
    String id();

    Subject subject();

    /** Null for a statement. */
    @Nullable Property property();

    /** The claim, or those that it follows from. */
    List<Claim> claims();

    @Nullable Reading reading();

    @Nullable Period when();

    /** What else narrows it, by name. */
    java.util.SortedMap<String, String> qualifiers();

    /** Whether the two are of one subject, property and qualifiers, in units that compare. */
    default boolean isOfQuantityOf(Side other) {
      Property property = property();
      Property others = other.property();
      Reading mine = reading();
      Reading theirs = other.reading();
      return property != null
          && others != null
          && property.id().equals(others.id())
          && subject().id().equals(other.subject().id())
          && qualifiers().equals(other.qualifiers())
          && (mine == null || theirs == null || mine.unit().equals(theirs.unit()));
    }
  }

  /** A value that a claim states. */
  public record Stated(String dataset, Claim claim) implements Side {
    @Override
    public String id() {
      return claim.id();
    }

    @Override
    public Subject subject() {
      return claim.subject();
    }

    @Override
    public @Nullable Property property() {
      return claim.property();
    }

    @Override
    public List<Claim> claims() {
      return List.of(claim);
    }

    @Override
    public @Nullable Reading reading() {
      return claim.reading();
    }

    @Override
    public @Nullable Period when() {
      return claim.when();
    }

    @Override
    public java.util.SortedMap<String, String> qualifiers() {
      return claim.qualifiers();
    }
  }

  /** A value that follows. */
  public record Follows(String dataset, DerivedClaim derived) implements Side {
    @Override
    public String id() {
      return derived.id();
    }

    @Override
    public Subject subject() {
      return derived.quantity().subject();
    }

    @Override
    public Property property() {
      return derived.quantity().property();
    }

    @Override
    public List<Claim> claims() {
      return derived.claims();
    }

    @Override
    public Reading reading() {
      return derived.reading();
    }

    @Override
    public @Nullable Period when() {
      return derived.when();
    }

    @Override
    public java.util.SortedMap<String, String> qualifiers() {
      return derived.quantity().qualifiers();
    }
  }
}
