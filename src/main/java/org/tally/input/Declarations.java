package org.tally.input;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Conclusion;
import org.tally.model.Property;
import org.tally.model.Source;
import org.tally.model.Subject;
import org.tally.model.place.Position;
import org.tally.model.relation.Relation;
import org.tally.reading.Rates;
import org.tally.reading.Terms;

/**
 * What the claims of a dataset can refer to. Immutable.
 *
 * @param title the dataset's title; null if it has none
 * @param broken properties whose declaration is wrong, by id, with its place: claims of them cannot
 *     be judged
 * @param rates what currencies were worth in one another
 * @param propertyNames from each property's id, and its id with spaces for hyphens, to its id
 * @param aliases from each name of a subject, folded as terms are, to the subject's id
 */
record Declarations(
    @Nullable String title,
    SortedMap<String, Source> sources,
    SortedMap<String, Subject> subjects,
    SortedMap<String, Property> properties,
    SortedMap<String, Position> broken,
    List<Relation> relations,
    List<Conclusion> conclusions,
    Rates rates,
    Map<String, String> propertyNames,
    Map<String, String> aliases) {

  static Declarations of(
      @Nullable String title,
      SortedMap<String, Source> sources,
      SortedMap<String, Subject> subjects,
      SortedMap<String, Property> properties,
      SortedMap<String, Position> broken,
      List<Relation> relations,
      List<Conclusion> conclusions,
      Rates rates) {
    Map<String, String> names = new HashMap<>();
    for (String id : properties.keySet()) {
      names.put(id.replace('-', ' ').toLowerCase(Locale.ROOT), id);
    }
    properties.keySet().forEach(id -> names.put(id.toLowerCase(Locale.ROOT), id));
    return new Declarations(
        title,
        sources,
        subjects,
        properties,
        broken,
        List.copyOf(relations),
        List.copyOf(conclusions),
        rates,
        Map.copyOf(names),
        aliases(subjects));
  }

  /** A name that several subjects have says nothing; an id always means its own subject. */
  private static Map<String, String> aliases(SortedMap<String, Subject> subjects) {
    Map<String, String> aliases = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Subject subject : subjects.values()) {
      Set<String> names = new HashSet<>();
      subject.aliases().forEach(alias -> names.add(Terms.key(alias)));
      if (subject.name() != null) {
        names.add(Terms.key(subject.name()));
      }
      for (String name : names) {
        if (aliases.putIfAbsent(name, subject.id()) != null) {
          shared.add(name);
        }
      }
    }
    aliases.keySet().removeAll(shared);
    subjects.keySet().forEach(id -> aliases.put(Terms.key(id), id));
    return Map.copyOf(aliases);
  }
}
