package org.tally.model;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;

/**
 * One space of ids, sources, subjects, properties and claims, with its own findings.
 *
 * @param name the path of the file or folder it was read from, as given, with forward slashes
 * @param title its title for people
 * @param sources by id
 * @param subjects by id
 * @param properties by id, those of the packs in use included
 * @param relations in the order of their positions, those of the packs in use included
 * @param corrections in the order of their positions
 * @param conclusions in the order of their positions
 * @param claims in the order of their positions
 */
public record Dataset(
    String name,
    @Nullable String title,
    SortedMap<String, Source> sources,
    SortedMap<String, Subject> subjects,
    SortedMap<String, Property> properties,
    List<Relation> relations,
    List<Correction> corrections,
    List<Conclusion> conclusions,
    List<Claim> claims) {
  public Dataset {
    sources = sorted(sources);
    subjects = sorted(subjects);
    properties = sorted(properties);
    relations = List.copyOf(relations);
    corrections = List.copyOf(corrections);
    conclusions = List.copyOf(conclusions);
    claims = List.copyOf(claims);
  }

  /**
   * The property that a name of a relation means, {@code change(...)} included; null if none is.
   */
  public @Nullable Property property(Expression.Name name) {
    Property property = properties.get(name.property());
    return property == null || !name.change() ? property : property.ofChange();
  }

  private static <T> SortedMap<String, T> sorted(Map<String, T> map) {
    return java.util.Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
