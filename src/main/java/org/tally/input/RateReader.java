package org.tally.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Node.Items;
import org.tally.input.node.Node.Text;
import org.tally.model.Nearest;
import org.tally.model.Period;
import org.tally.model.Source;
import org.tally.model.Value;
import org.tally.reading.Rate;
import org.tally.reading.Rates;
import org.tally.reading.ReadingException;
import org.tally.reading.ValueReader;

/**
 * Reads the exchange rates of a dataset: {@code {one: USD, is: "0.92 EUR", when: 2025-04-30,
 * source: ecb}}.
 */
final class RateReader {
  private static final Set<String> KEYS = Set.of("one", "is", "when", "source");
  private static final String FORM = "Maybe {one: USD, is: \"0.92 EUR\", when: 2025-04-30}?";

  private record Naming(Entry entry, Text source) {}

  private final Times times;
  private final ValueReader values;
  private final Problems problems;
  private final Map<String, Rate> rates = new LinkedHashMap<>();
  private final List<Naming> namings = new ArrayList<>();

  RateReader(Times times, ValueReader values, Problems problems) {
    this.times = times;
    this.values = values;
    this.problems = problems;
  }

  /** Reads the rates of one file; one that another file gives in the same words counts once. */
  void read(Entry file) {
    Node node = file.node("rates");
    if (node == null) {
      return;
    }
    if (!(node instanceof Items items)) {
      file.fault(node, "has a " + Entry.kind(node) + " as (rates), where a list is due", FORM);
      return;
    }
    for (Node item : items.items()) {
      if (item instanceof Fields fields) {
        rate(new Entry(file.place(), fields, "a rate", problems));
      } else {
        file.fault(item, "has a " + Entry.kind(item) + " in (rates), where a mapping is due", FORM);
      }
    }
  }

  /** The rates; reports sources that no document declares. */
  Rates finish(Map<String, Source> sources) {
    for (Naming naming : namings) {
      String text = naming.source.text();
      if (!sources.containsKey(text) && !References.namesUnlisted(text)) {
        naming.entry.fault(
            naming.source,
            "is from (" + text + "), which is no source, address or text with a space",
            Nearest.maybe(text, sources.keySet()));
      }
    }
    return rates.isEmpty() ? Rates.NONE : new Rates(List.copyOf(rates.values()));
  }

  private void rate(Entry entry) {
    entry.allow(KEYS);
    String one = currency(entry);
    Text is = needed(entry, "is");
    Value.Quantity worth = is == null ? null : worth(entry, is);
    Period when = needed(entry, "when") == null ? null : times.read(entry, "when");
    Text source = entry.text("source");
    if (source != null) {
      namings.add(new Naming(entry, source));
    }
    if (!entry.isSound() || one == null || is == null || worth == null || when == null) {
      return;
    }
    if (one.equals(worth.reading().unit())) {
      entry.fault(is, "is of (" + one + ") in itself", "Maybe another currency is meant?");
      return;
    }
    add(
        entry,
        new Rate(
            one,
            worth.reading(),
            is.text().strip(),
            when,
            source == null ? null : source.text(),
            entry.position()));
  }

  private void add(Entry entry, Rate rate) {
    String key = rate.one() + ' ' + rate.worth().unit() + ' ' + rate.when().start();
    Rate first = rates.putIfAbsent(key + ' ' + rate.when().end(), rate);
    if (first == null) {
      return;
    }
    boolean shared =
        !first.position().file().equals(rate.position().file()) && first.text().equals(rate.text());
    if (!shared) {
      entry.faultHere(
          "gives 1 "
              + rate.one()
              + " in "
              + rate.worth().unit()
              + " for "
              + rate.when().text()
              + " a second time, first at "
              + first.position(),
          "Maybe keep one of the two?");
    }
  }

  private @Nullable String currency(Entry entry) {
    Text text = needed(entry, "one");
    if (text == null) {
      return null;
    }
    String code = values.currency(text.text());
    if (code == null) {
      entry.fault(
          text,
          "is of (" + text.text() + "), which is no currency",
          "Maybe a code of ISO 4217, such as USD?");
    }
    return code;
  }

  private Value.@Nullable Quantity worth(Entry entry, Text is) {
    try {
      Value.Quantity worth = values.readMoney(is.text());
      if (worth == null) {
        entry.fault(
            is, "has (" + is.text() + ") as (is), which is no amount of money above zero", FORM);
      }
      return worth;
    } catch (ReadingException e) {
      entry.unreadable(is, "is", e);
      return null;
    }
  }

  private static @Nullable Text needed(Entry entry, String key) {
    Text text = entry.text(key);
    if (text == null && entry.node(key) == null) {
      entry.faultHere("has no (" + key + ")", FORM);
    }
    return text;
  }
}
