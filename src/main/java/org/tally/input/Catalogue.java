package org.tally.input;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node.Text;
import org.tally.model.Nearest;
import org.tally.model.Property;
import org.tally.model.Source;
import org.tally.model.Subject;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;
import org.tally.reading.Terms;

/**
 * Finds what a claim refers to by id. Where a dataset declares no subject at all, subjects are
 * taken as they come; likewise sources, for claims that stand in a sheet or in JSON Lines. May be
 * used by several threads at once.
 */
final class Catalogue {
  private final Declarations declared;
  private final Position dataset;
  private final Map<String, Source> foundSources = new ConcurrentHashMap<>();
  private final Map<String, Subject> foundSubjects = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> leftOut = new ConcurrentHashMap<>();
  private final Map<String, String> hints = new ConcurrentHashMap<>();

  Catalogue(String dataset, Declarations declared) {
    this.declared = declared;
    this.dataset = Position.of(dataset);
  }

  /** The source of a claim; null if it has none, or an unknown one, which is reported. */
  @Nullable Source source(Entry claim, boolean row) {
    Text text = claim.text("source");
    if (text == null) {
      return null;
    }
    Source source = declared.sources().get(text.text());
    if (source == null && row && declared.sources().isEmpty()) {
      return found(
          foundSources,
          text.text(),
          id ->
              new Source(
                  id,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  List.of(),
                  null,
                  List.of(),
                  List.of(),
                  Rational.ONE,
                  dataset));
    }
    if (source == null) {
      unknown(claim, text, "source", declared.sources().keySet());
    }
    return source;
  }

  /** The subject of a claim; null if it has none or an unknown one, which is reported. */
  @Nullable Subject subject(Entry claim) {
    Text text = claim.text("subject");
    if (text == null) {
      if (claim.node("subject") == null) {
        claim.faultHere("has no (subject)", null);
      }
      return null;
    }
    if (declared.subjects().isEmpty()) {
      return found(foundSubjects, text.text(), id -> new Subject(id, null, List.of(), dataset));
    }
    Subject subject = declared.subjects().get(text.text());
    if (subject == null) {
      String id = declared.aliases().get(Terms.key(text.text()));
      if (id != null) {
        refuse(claim, text, "subject", "Maybe " + id + "?");
      } else {
        unknown(claim, text, "subject", declared.subjects().keySet());
      }
    }
    return subject;
  }

  /**
   * The property of a claim; null if it has none, or an unknown one, which is reported, or one
   * whose declaration has been reported.
   */
  @Nullable Property property(Entry claim) {
    Text text = claim.text("property");
    if (text == null) {
      return null;
    }
    Property property = declared.properties().get(text.text());
    if (property == null && !declared.broken().containsKey(text.text())) {
      unknown(claim, text, "property", declared.properties().keySet());
    } else if (property == null) {
      leftOut.computeIfAbsent(text.text(), id -> new LongAdder()).increment();
    }
    return property;
  }

  /** Reports of each property whose declaration is wrong how many claims that has cost. */
  void reportLeftOut(Problems problems) {
    leftOut.forEach(
        (id, claims) ->
            problems.add(
                declared.broken().getOrDefault(id, dataset),
                "property ("
                    + id
                    + ") cannot be used as it is declared, so "
                    + (claims.sum() == 1 ? "1 claim of it is" : claims + " claims of it are")
                    + " left out",
                null));
  }

  /** All sources, by id: the declared ones, and those taken as they came. */
  SortedMap<String, Source> sources() {
    SortedMap<String, Source> all = new TreeMap<>(declared.sources());
    all.putAll(foundSources);
    return all;
  }

  /** All subjects, by id: the declared ones, and those taken as they came. */
  SortedMap<String, Subject> subjects() {
    SortedMap<String, Subject> all = new TreeMap<>(declared.subjects());
    all.putAll(foundSubjects);
    return all;
  }

  /** Looks before it adds, because adding locks. */
  private static <T> T found(Map<String, T> found, String id, Function<String, T> make) {
    T known = found.get(id);
    return known != null ? known : found.computeIfAbsent(id, make);
  }

  private void unknown(Entry claim, Text text, String sort, Collection<String> known) {
    // One mistake is often made many times; looking for what was meant is slow.
    String hint =
        hints.computeIfAbsent(
            sort + ' ' + text.text(),
            key -> {
              String maybe = Nearest.maybe(text.text(), known);
              if (maybe == null && sort.equals("property")) {
                maybe = useOfPack(text.text());
              }
              return maybe == null ? "" : maybe;
            });
    refuse(claim, text, sort, hint.isEmpty() ? null : hint);
  }

  private static @Nullable String useOfPack(String property) {
    List<String> packs = Packs.declaring(property);
    return packs.isEmpty() ? null : "Maybe use: [" + packs.get(0) + "], which declares it?";
  }

  private static void refuse(Entry claim, Text text, String sort, @Nullable String hint) {
    claim.fault(text, "refers to " + sort + " (" + text.text() + "), which is not declared", hint);
  }
}
