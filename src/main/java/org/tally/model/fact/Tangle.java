package org.tally.model.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.relation.Relation;
import org.tally.model.relation.RelationSystem;
import org.tally.model.relation.RelationSystem.Following;

/**
 * Relations that share names and that are more than ways to work out one name each. What is wrong
 * with relations of packs alone is not the matter of those who use them.
 */
public final class Tangle {
  private final RelationSystem system;
  private @Nullable Clash clash;

  public Tangle(RelationSystem system) {
    this.system = system;
  }

  /** Whether all of them can hold together. */
  public Clash getClash() {
    Clash known = clash;
    if (known == null) {
      known = new Clash(system.clash());
      clash = known;
    }
    return known;
  }

  /** The relations that follow from others; none where all follows from a contradiction. */
  public List<Repeated> getRepeated() {
    if (!getClash().relations.isEmpty()) {
      return List.of();
    }
    List<Repeated> repeated = new ArrayList<>();
    for (Following following : system.redundant()) {
      Relation relation = following.relation();
      if (relation != null) {
        repeated.add(new Repeated(relation, following.from()));
      }
    }
    return repeated;
  }

  /** The names that can be nothing but zero; none where all follows from a contradiction. */
  public List<Zero> getZeros() {
    if (!getClash().relations.isEmpty()) {
      return List.of();
    }
    List<Zero> zeros = new ArrayList<>();
    for (Following following : system.zeros()) {
      String name = following.zero();
      if (name != null) {
        zeros.add(new Zero(name, following.from()));
      }
    }
    return zeros;
  }

  /** Relations that cannot hold together; empty if all can. */
  public record Clash(List<Relation> relations) implements Judged {
    public Clash {
      relations = ownFirst(relations);
    }

    /** Whether there are any, one at least from no pack. */
    public boolean isOwn() {
      return !relations.isEmpty() && !relations.get(0).isPacked();
    }

    @Override
    public Matter matter() {
      return Matter.of(
          relations, key(relations), Map.of("texts", new Argument.Texts(texts(relations))));
    }
  }

  /** A relation that follows from others, or from none: it then says nothing. */
  public record Repeated(Relation relation, List<Relation> from) implements Judged {
    public Repeated {
      from = List.copyOf(from);
    }

    /** Whether it is from no pack. */
    public boolean isOwn() {
      return !relation.isPacked();
    }

    /** Whether it follows from nothing: it holds whatever the numbers are. */
    public boolean isAlwaysTrue() {
      return from.isEmpty();
    }

    @Override
    public Matter matter() {
      List<Relation> all = new ArrayList<>(List.of(relation));
      all.addAll(from);
      Map<String, Argument> arguments = new TreeMap<>();
      arguments.put("relation", new Argument.Text(relation.text()));
      arguments.put("from", new Argument.Texts(texts(from)));
      return Matter.of(all, key(List.of(relation)), arguments);
    }
  }

  /** A name that can be nothing but zero. */
  public record Zero(String name, List<Relation> from) implements Judged {
    public Zero {
      from = ownFirst(from);
    }

    /** Whether a relation from no pack takes part. */
    public boolean isOwn() {
      return !from.isEmpty() && !from.get(0).isPacked();
    }

    @Override
    public Matter matter() {
      Map<String, Argument> arguments = new TreeMap<>();
      arguments.put("name", new Argument.Text(name));
      arguments.put("texts", new Argument.Texts(texts(from)));
      return Matter.of(from, name + '|' + key(from), arguments);
    }
  }

  private static List<Relation> ownFirst(List<Relation> relations) {
    return relations.stream()
        .sorted(
            Comparator.comparing(Relation::isPacked)
                .thenComparing(Relation::position)
                .thenComparing(Relation::text))
        .toList();
  }

  private static String key(List<Relation> relations) {
    return String.join("|", relations.stream().map(Relation::text).sorted().toList());
  }

  private static List<String> texts(List<Relation> relations) {
    return relations.stream().map(Relation::text).toList();
  }
}
