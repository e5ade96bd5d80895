package org.tally.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tally.model.Explanation;
import org.tally.model.Explanation.Trigger;
import org.tally.model.Reading;
import org.tally.model.Value;
import org.tally.model.number.Bound;
import org.tally.model.number.Rational;

/** What values mean and why, for people and for programs. */
public final class ReadingRenderer {
  private static final int LABEL = 12;

  /**
   * A value that could not be read.
   *
   * @param start where the characters to blame start, from 0
   * @param end where they end, exclusive
   */
  public record Unreadable(
      String text, String message, @Nullable String hint, int start, int end) {}

  /**
   * Writes the values for people, in the order given, a blank line between two.
   *
   * @throws IOException if {@code out} does
   */
  public void text(List<Explanation> values, Writer out) throws IOException {
    Page page = new Page(out, false);
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        page.blank();
      }
      write(values.get(i), page);
    }
  }

  private static void write(Explanation explained, Page page) throws IOException {
    page.line(0, '"' + explained.text().strip() + '"');
    Value value = explained.value();
    Reading reading = explained.reading();
    if (value instanceof Value.Share share) {
      line(page, "share of", share.of());
    } else if (value instanceof Value.Term term) {
      line(page, "means", term.key());
    } else if (value instanceof Value.Unquantified) {
      line(page, "means", "an amount or a comparison, without a number");
    }
    if (reading != null) {
      write(reading, page);
    }
    if (explained.step() != null) {
      line(page, "last digit", "stands for " + Figures.EXACT.amount(explained.step(), ""));
    }
    String rows =
        explained.triggers().stream()
            .map(trigger -> trigger.row() + " ('" + trigger.words() + "')")
            .collect(Collectors.joining(", "));
    if (rows.isEmpty() && reading != null) {
      rows = reading.row();
    }
    line(page, "rows", (rows.isEmpty() ? "none" : rows) + ", of policy " + explained.policy());
  }

  private static void write(Reading reading, Page page) throws IOException {
    boolean days = reading.unit().equals(Reading.DATE);
    line(page, "best", number(reading.best(), reading.unit()));
    line(page, days ? "first day" : "low", end(reading.interval().low(), reading.unit()));
    line(page, days ? "last day" : "high", end(reading.interval().high(), reading.unit()));
    if (!days) {
      String unit = reading.unit();
      line(page, "unit", unit.isEmpty() ? "none" : unit);
    }
    line(page, "why", reading.why());
  }

  private static String end(Bound end, String unit) {
    Rational value = end.value();
    if (value == null) {
      return "none";
    }
    return number(value, unit) + (end.closed() ? ", included" : ", not included");
  }

  /** As people write it; beside it the exact ratio where that is no decimal. */
  private static String number(Rational value, String unit) {
    if (unit.equals(Reading.DATE)) {
      return Figures.date(value);
    }
    if (unit.equals(Reading.RATIO)) {
      return value.isDecimal()
          ? Figures.EXACT.amount(value, unit)
          : Figures.SHORT.amount(value, unit) + " (exactly " + value + ')';
    }
    return value.isDecimal()
        ? Figures.EXACT.amount(value, "")
        : Figures.SHORT.amount(value, unit.isEmpty() ? "" : "person") + " (exactly " + value + ')';
  }

  private static void line(Page page, String label, String text) throws IOException {
    page.start(2, 2 + LABEL).add(label + ':').tab(2 + LABEL).add(text).end();
  }

  /**
   * Writes the values, and those that could not be read, as one JSON object with numbers as exact
   * texts, ending in a newline.
   *
   * @throws IOException if {@code out} does
   */
  public void json(String policy, List<Explanation> values, List<Unreadable> unreadable, Writer out)
      throws IOException {
    try (JsonGenerator json = new JsonRenderer().generator(out)) {
      json.writeStartObject();
      json.writeStringField("tally", JsonRenderer.VERSION);
      json.writeStringField("policy", policy);
      json.writeArrayFieldStart("values");
      for (Explanation explained : values) {
        write(explained, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("errors");
      for (Unreadable value : unreadable) {
        json.writeStartObject();
        json.writeStringField("text", value.text());
        json.writeStringField("message", value.message());
        if (value.hint() != null) {
          json.writeStringField("hint", value.hint());
        }
        json.writeNumberField("start", value.start());
        json.writeNumberField("end", value.end());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void write(Explanation explained, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", explained.text());
    Value value = explained.value();
    json.writeStringField("type", type(value));
    if (value instanceof Value.Share share) {
      json.writeStringField("of", share.of());
    } else if (value instanceof Value.Term term) {
      json.writeStringField("key", term.key());
    }
    Reading reading = explained.reading();
    if (reading != null) {
      new JsonReadings(json).reading("reading", reading);
      json.writeStringField("row", reading.row());
    }
    json.writeArrayFieldStart("triggers");
    for (Trigger trigger : explained.triggers()) {
      json.writeStartObject();
      json.writeStringField("words", trigger.words());
      json.writeStringField("row", trigger.row());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (explained.step() != null) {
      json.writeStringField("lastDigit", explained.step().toString());
    }
    json.writeEndObject();
  }

  private static String type(Value value) {
    if (value instanceof Value.Quantity quantity) {
      return quantity.reading().unit().equals(Reading.DATE) ? "date" : "quantity";
    }
    if (value instanceof Value.Share) {
      return "share";
    }
    return value instanceof Value.Term ? "term" : "unquantified";
  }
}
