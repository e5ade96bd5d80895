package org.tally.input;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node;
import org.tally.input.node.Node.Field;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Node.Text;
import org.tally.model.Conclusion;
import org.tally.model.Nearest;
import org.tally.model.Property;
import org.tally.model.Reading;
import org.tally.model.Source;
import org.tally.model.Subject;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;
import org.tally.model.relation.Shape;
import org.tally.reading.ValueReader;

/** Reads what the documents of a dataset declare, and what the packs do that they use. */
final class DeclarationReader {
  private static final Set<String> KEYS =
      Set.of(
          "title",
          "locale",
          "use",
          "sources",
          "subjects",
          "properties",
          "relations",
          "rates",
          "claims",
          "corrections",
          "conclusions");

  private final Problems problems;
  private final Times times;
  private final ValueReader values;
  private final Declared<Source> sources = new Declared<>("source", Source::at);
  private final Declared<Subject> subjects = new Declared<>("subject", DeclarationReader::placedAt);
  private final Declared<Property> own = new Declared<>("property", Property::at);
  private final Declared<Property> packed = new Declared<>("property", Property::at);
  private final SortedMap<String, Position> broken = new TreeMap<>();
  private final Set<String> packs = new LinkedHashSet<>();
  private final SourceLinks links = new SourceLinks();
  private final Membership membership = new Membership();
  private final RelationReader relations;
  private final ConclusionReader conclusions;
  private final RateReader rates;
  private @Nullable String title;
  private @Nullable Position titlePosition;

  DeclarationReader(Times times, ValueReader values, Problems problems) {
    this.times = times;
    this.values = values;
    this.problems = problems;
    this.relations = new RelationReader("relation", problems);
    this.conclusions = new ConclusionReader(problems);
    this.rates = new RateReader(times, values, problems);
  }

  /** Reads everything but the claims of a document. */
  void read(Document document) {
    Entry entry = document.entry(problems);
    entry.allow(KEYS);
    readTitle(entry);
    for (Text pack : entry.texts("use")) {
      if (!usePack(pack.text())) {
        entry.fault(
            pack,
            "uses pack (" + pack.text() + "), which does not exist",
            hint(pack.text(), Packs.names()));
      }
    }
    section(entry, "sources", "source", this::addSource);
    section(entry, "subjects", "subject", this::addSubject);
    Locale locale = Locales.of(entry);
    section(entry, "properties", "property", (id, form) -> addProperty(id, form, locale, own));
    relations.read(entry, false);
    conclusions.read(entry);
    rates.read(entry);
  }

  /** Uses every pack: for claims that come without a document which could name one. */
  void useAllPacks() {
    Packs.names().forEach(this::usePack);
  }

  /** All that was read; reports what refers to things that no document declares. */
  Declarations finish() {
    SortedMap<String, Property> properties = new TreeMap<>(packed.values());
    properties.putAll(own.values());
    properties.keySet().removeAll(broken.keySet());
    properties.replaceAll((id, property) -> withUnit(property));
    SortedMap<String, List<String>> members = membership.finish(subjects.values());
    List<Relation> sound =
        relations.finish(properties, broken.keySet(), subjects.values(), members, values);
    List<Conclusion> concluded =
        conclusions.finish(properties, broken.keySet(), subjects.values(), members, values);
    Set<String> means = new HashSet<>();
    for (Relation relation : sound) {
      if (relation.shape() == Shape.RATIO && relation.left() instanceof Expression.Name mean) {
        means.add(mean.property());
      }
    }
    properties.replaceAll((id, property) -> means.contains(id) ? property.asMean() : property);
    return Declarations.of(
        title,
        links.resolve(sources.values()),
        subjects.values(),
        properties,
        broken,
        sound,
        concluded,
        rates.finish(sources.values()));
  }

  private void readTitle(Entry entry) {
    Text text = entry.text("title");
    if (text == null) {
      return;
    }
    if (title == null) {
      title = text.text();
      titlePosition = entry.at(text);
    } else if (!title.equals(text.text())) {
      entry.fault(
          text,
          "has the title (" + text.text() + "), which differs from that at " + titlePosition,
          "Maybe give the files of a folder one title?");
    }
  }

  private boolean usePack(String name) {
    if (packs.contains(name)) {
      return true;
    }
    Document pack = Packs.load(name).orElse(null);
    if (pack == null) {
      return false;
    }
    packs.add(name);
    Entry entry = pack.entry(problems);
    entry.allow(Set.of("properties", "relations"));
    section(entry, "properties", "property", (id, form) -> addProperty(id, form, null, packed));
    relations.read(entry, true);
    return true;
  }

  private void addSource(String id, Entry form) {
    sources.add(id, Forms.source(id, form, times), form.position(), problems);
    links.add(id, form);
  }

  private void addSubject(String id, Entry form) {
    subjects.add(id, Forms.subject(id, form), form.position(), problems);
    membership.read(id, form);
  }

  private void addProperty(
      String id, Entry form, @Nullable Locale locale, Declared<Property> properties) {
    Property property = Forms.property(id, form);
    if (property != null && form.node(PaceReader.KEY) != null) {
      property = property.withPaces(PaceReader.read(form, withUnit(property), locale, values));
    }
    if (property == null) {
      broken.putIfAbsent(id, form.position());
    } else {
      properties.add(id, property, form.position(), problems);
    }
  }

  /** Hands on each declaration of a section, placed at its id; reports ids given twice. */
  private void section(Entry entry, String key, String sort, BiConsumer<String, Entry> add) {
    Fields section = entry.mapping(key);
    if (section == null) {
      return;
    }
    Map<String, Text> ids = new HashMap<>();
    for (Field field : section.fields()) {
      Text id = field.key();
      String label = sort + " (" + id.text() + ")";
      Text first = ids.putIfAbsent(id.text(), id);
      if (first != null) {
        problems.add(
            entry.at(id),
            label + " is declared twice, first at " + entry.at(first),
            "Maybe keep one of the two?");
        continue;
      }
      Fields form = new Fields(List.of(), id.line(), id.column());
      if (field.value() instanceof Fields fields) {
        form = new Fields(fields.fields(), id.line(), id.column());
      } else if (!Node.isNothing(field.value())) {
        entry.fault(
            field.value(),
            "has a " + Entry.kind(field.value()) + " as " + label + ", where a mapping is due",
            "Maybe " + id.text() + ": {}?");
        if (sort.equals("property")) {
          broken.putIfAbsent(id.text(), entry.at(id));
        }
      }
      add.accept(id.text(), new Entry(entry.place(), form, label, problems));
    }
  }

  private static String hint(String name, List<String> known) {
    String close = Nearest.maybe(name, known);
    return close != null ? close : "Maybe one of " + String.join(", ", known) + "?";
  }

  private static Subject placedAt(Subject s, Position position) {
    return new Subject(s.id(), s.name(), s.aliases(), s.members(), position);
  }

  /**
   * The property with what its unit says: what counts things or measures a surface cannot be
   * negative, said or not, and what is in per cent is a share of one.
   */
  private Property withUnit(Property p) {
    boolean number = p.type() == Property.Type.QUANTITY;
    Rational min = p.min();
    if (min == null && number && values.isNeverNegative(p.unit())) {
      min = Rational.ZERO;
    }
    return new Property(
        p.id(),
        p.kind(),
        p.type(),
        p.unit(),
        p.type() == Property.Type.DATE ? Reading.DATE : values.readingUnit(p.unit()),
        number && values.isCounted(p.unit()),
        min == null ? null : values.inReadingUnit(min, p.unit()),
        p.definition(),
        p.roundedTo(),
        p.rounding(),
        p.staleAfter(),
        p.paces(),
        p.position());
  }
}
