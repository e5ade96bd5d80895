package org.tally.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Camp;
import org.tally.model.Claim;
import org.tally.model.Conclusion;
import org.tally.model.DerivedClaim;
import org.tally.model.Finding;
import org.tally.model.Flip;
import org.tally.model.Period;
import org.tally.model.Problem;
import org.tally.model.Proof;
import org.tally.model.Property;
import org.tally.model.Quantity;
import org.tally.model.Reading;
import org.tally.model.Report;
import org.tally.model.Severity;
import org.tally.model.Source;
import org.tally.model.Subject;
import org.tally.model.Value;
import org.tally.model.Verdict;
import org.tally.model.Worth;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;
import org.tally.model.relation.Shape;

/** A small report built by hand, which shows each part that a report can have. */
final class Samples {
  static final String FILE = "fixtures/kursk/claims.yaml";
  static final Subject DPRK =
      new Subject("dprk", "North Korean troops in Russia", List.of(), Position.of(FILE, 10, 3));
  static final Source NIS =
      source("nis-1", "Briefing of 13 January 2025", "NIS", "2025-01-13", List.of());
  static final Source KI = source("ki-0214", null, "Kyiv Independent", "2025-02-14", List.of("mu"));
  static final Claim N4 = claim("n4", NIS, null, "killed", "300", point(300), 41);
  static final Claim N5 = claim("n5", NIS, null, "casualties", "3,000", around(3000), 42);
  static final Claim Z1 =
      claim("z1", KI, "Volodymyr Zelensky", "casualties", "around 4,000", around(4000), 50);
  static final Claim Z2 =
      claim("z2", KI, "Volodymyr Zelensky", "killed", "two-thirds of casualties", null, 51);

  private Samples() {}

  static Report report() {
    return new Report(
        List.of("fixtures/kursk", "other.yaml"),
        70,
        List.of(falling(), disjoint(), unsupported()),
        List.of(undecided()),
        List.of(
            new Report.DerivedIn("fixtures/kursk", killed()),
            new Report.DerivedIn(
                "fixtures/kursk", wounded().withDisputed(true, List.of(disjoint().name())))),
        List.of(
            new Report.RuleCount("C101", 12, 1),
            new Report.RuleCount("C103", 1200, 1),
            new Report.RuleCount("U201", 0, 0)),
        List.of(
            new Problem(
                Position.of(FILE, 60, 12), "claim x refers to property (kiled)", "Maybe killed?"),
            Problem.of(new Position("figures.xlsx", "Sheet1", 7, 0), "the row has no id")));
  }

  static Finding disjoint() {
    return new Finding(
            "C101",
            "disjoint-values",
            Severity.WARNING,
            Verdict.CONFLICT,
            "fixtures/kursk",
            "dprk",
            "killed",
            "dprk|killed|{}|person",
            "{subject}: {property} is {a} by one account and {b} by another, {gap} apart",
            arguments(
                Map.of(
                    "a", new Argument.Amount(Rational.of(300), "person"),
                    "b",
                        new Argument.Range(
                            killed().reading().interval(), killed().reading().best(), "person"),
                    "gap", new Argument.Amount(Rational.of(2100), "person"))),
            List.of(N4, Z1, Z2),
            List.of(),
            List.of(
                new Camp(
                    List.of(N4),
                    List.of(),
                    point(300),
                    new Finding.Support(2, List.of("NIS briefing"))),
                new Camp(
                    List.of(Z2),
                    List.of(killed()),
                    killed().reading(),
                    new Finding.Support(1, List.of("Zelensky")))),
            List.of(),
            Rational.of(2100),
            Rational.ratio(2100 * 6, 8900),
            Rational.ratio(2100 * 3, 8900),
            new Finding.Support(3, List.of("Briefing of 13 January 2025", "Remarks in Munich")),
            List.of())
        .withFlips(List.of(flip()))
        .withDependents(List.of(wounded()));
  }

  /** A conclusion that fails with the first camp of {@link #disjoint} and holds with the other. */
  static Flip flip() {
    List<Argument.Choice> holds = List.of(new Argument.Choice(killed().reading(), List.of(Z1, Z2)));
    List<Argument.Choice> fails = List.of(new Argument.Choice(point(300), List.of(N4)));
    Relation relation =
        new Relation(
            "killed > 1000",
            new Expression.Name(null, "killed"),
            Relation.Sign.MORE,
            new Expression.Number(Rational.of(1000)),
            Position.of(FILE, 9, 5));
    return new Flip(
        "C124",
        "disputed-conclusion",
        "{conclusion} fails with {fails} and holds with {holds}",
        arguments(
            Map.of(
                "conclusion", new Argument.Text("'killed > 1000'"),
                "holds", new Argument.Choices(holds),
                "fails", new Argument.Choices(fails))),
        new Conclusion("a thousand died", relation),
        holds,
        fails);
  }

  static Finding falling() {
    return new Finding(
        "C103",
        "falling-total",
        Severity.ERROR,
        Verdict.CONFLICT,
        "fixtures/kursk",
        "dprk",
        "casualties",
        "dprk|casualties|{}|person",
        "{subject} {property} falls from {earlier} ({a}) to {later} ({b})",
        arguments(
            Map.of(
                "earlier", new Argument.Amount(Rational.of(4000), "person"),
                "later", new Argument.Amount(Rational.of(3000), "person"),
                "a", new Argument.Said(Z1),
                "b", new Argument.Said(N5))),
        List.of(N5, Z1),
        List.of(),
        List.of(),
        List.of(wounded().proof()),
        Rational.of(300),
        Rational.ratio(600, 7000),
        Rational.ratio(300, 7000),
        null,
        List.of());
  }

  static Finding unsupported() {
    Claim statement =
        new Claim(
            "st",
            null,
            null,
            null,
            DPRK,
            null,
            "is the main supplier of dual-use goods",
            new Value.Statement("is the main supplier of dual-use goods"),
            null,
            new TreeMap<>(),
            null,
            List.of(),
            null,
            Worth.USUAL,
            Position.of(FILE, 55, 5));
    return new Finding(
        "U202",
        "no-source",
        Severity.WARNING,
        Verdict.UNSUPPORTED,
        "fixtures/kursk",
        "dprk",
        null,
        "st",
        "{claims} give no source ({n} in all)",
        arguments(Map.of("claims", new Argument.Texts(List.of("st")), "n", new Argument.Count(1))),
        List.of(statement),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        List.of());
  }

  static Finding undecided() {
    return new Finding(
        "C103",
        "falling-total",
        Severity.NOTE,
        Verdict.UNDECIDED,
        "fixtures/kursk",
        "dprk",
        "killed",
        "u",
        "{a}: a running total may rise within the day",
        arguments(Map.of("a", new Argument.Said(N4))),
        List.of(N4),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        List.of());
  }

  static DerivedClaim killed() {
    Reading reading =
        reading(
            Interval.closed(Rational.of(2400), Rational.ratio(8800, 3)),
            Rational.ratio(8000, 3),
            "two-thirds of 'around 4,000'");
    Proof proof =
        new Proof(
            "killed = two-thirds of casualties",
            "killed",
            "killed = two-thirds of casualties",
            Shape.PART_FROM_SHARE,
            Relation.Sign.EQUAL,
            reading,
            List.of(new Proof.Stated("casualties", Z1, around(4000))));
    return derived("killed", reading, List.of(Z1, Z2), proof);
  }

  static DerivedClaim wounded() {
    Reading reading =
        reading(Interval.closed(Rational.of(800), Rational.of(1600)), Rational.ratio(4000, 3), "");
    Proof proof =
        new Proof(
            "casualties = killed + wounded",
            "wounded",
            "wounded = casualties - killed",
            Shape.MISSING_PART,
            Relation.Sign.EQUAL,
            reading,
            List.of(
                new Proof.Stated("casualties", Z1, around(4000)),
                new Proof.Derived("killed", killed().proof())));
    return derived("wounded", reading, List.of(Z1, Z2), proof);
  }

  static DerivedClaim derived(String property, Reading reading, List<Claim> claims, Proof proof) {
    return new DerivedClaim(
        "d-" + property,
        "D101",
        new Quantity(DPRK, property(property), new TreeMap<>(Map.of("where", "Kursk")), "person"),
        claims.get(0).when(),
        KI,
        "Volodymyr Zelensky",
        reading,
        claims,
        proof,
        false,
        false,
        List.of());
  }

  static Reading point(long value) {
    return reading(Interval.point(Rational.of(value)), Rational.of(value), "as stated");
  }

  static Reading around(long value) {
    Rational tenth = Rational.ratio(value, 10);
    Rational best = Rational.of(value);
    return reading(Interval.closed(best.minus(tenth), best.plus(tenth)), best, "'around' is ±10 %");
  }

  static Reading reading(Interval interval, Rational best, String why) {
    return new Reading(interval, best, interval, "person", null, why, "row");
  }

  private static SortedMap<String, Argument> arguments(Map<String, Argument> arguments) {
    return Finding.arguments(arguments);
  }

  static Source source(
      String id, @Nullable String title, String publisher, String day, List<String> cites) {
    return new Source(
        id,
        Source.Kind.NEWS,
        title,
        publisher,
        null,
        Period.day(LocalDate.parse(day)),
        null,
        cites,
        null,
        List.of(),
        List.of(),
        Rational.ONE,
        Position.of(FILE, 3, 3));
  }

  private static Property property(String id) {
    return new Property(
        id,
        Property.Kind.CUMULATIVE,
        Property.Type.QUANTITY,
        "person",
        "person",
        true,
        null,
        null,
        null,
        Property.Rounding.NEAREST,
        null,
        Position.of(FILE, 20, 3));
  }

  private static Claim claim(
      String id,
      Source source,
      @Nullable String by,
      String property,
      String text,
      @Nullable Reading reading,
      int line) {
    Value value =
        reading == null
            ? new Value.Share(
                reading(Interval.point(Rational.ratio(2, 3)), Rational.ratio(2, 3), ""),
                "casualties")
            : new Value.Quantity(reading);
    return new Claim(
        id,
        source,
        by,
        null,
        DPRK,
        property(property),
        text,
        value,
        source.published(),
        new TreeMap<>(),
        null,
        List.of(),
        null,
        Worth.USUAL,
        Position.of(FILE, line, 5));
  }
}
