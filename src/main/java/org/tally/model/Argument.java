package org.tally.model;

import java.util.List;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.relation.Relation;

/** A typed part of a finding's message; a renderer decides how it looks. */
public sealed interface Argument {

  /** A word or a name. */
  record Text(String text) implements Argument {}

  /** Several words or names, in an order that means something. */
  record Texts(List<String> texts) implements Argument {
    public Texts {
      texts = List.copyOf(texts);
    }
  }

  /** What holds again once a slip is undone. */
  record Holding(List<Restored> restored) implements Argument {
    public Holding {
      restored = List.copyOf(restored);
    }
  }

  /** Relations that a finding is about, each with its place. */
  record Relations(List<Relation> relations) implements Argument {
    public Relations {
      relations = List.copyOf(relations);
    }
  }

  /** A number of things that is no reading: how many sources, how many origins. */
  record Count(long count) implements Argument {}

  /** A value in a unit. */
  record Amount(Rational value, String unit) implements Argument {}

  /** All values that something can have, in a unit. */
  record Range(Interval interval, Rational best, String unit) implements Argument {}

  /** A share of one, such as a flip point. */
  record Percent(Rational share) implements Argument {}

  /** What a claim says, who says it, and when. */
  record Said(Claim claim) implements Argument {}

  /** What follows, from whose claims. */
  record Follows(DerivedClaim claim) implements Argument {}

  /** What some say, and in which claims. */
  record Choice(Reading reading, List<Claim> claims) {
    public Choice {
      claims = List.copyOf(claims);
    }
  }

  /** What several say of one thing, of which one may be right; at least one of them. */
  record Choices(List<Choice> choices) implements Argument {
    public Choices {
      choices = List.copyOf(choices);
    }
  }

  /** An earlier and a later value, and how far apart they are. */
  record Step(Argument earlier, Argument later, Amount gap) implements Argument {}

  /** Several steps, in the order of time. */
  record Steps(List<Step> steps) implements Argument {
    public Steps {
      steps = List.copyOf(steps);
    }
  }
}
