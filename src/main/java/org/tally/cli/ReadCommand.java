package org.tally.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tally.input.Locales;
import org.tally.model.Explanation;
import org.tally.model.Period;
import org.tally.model.Property;
import org.tally.model.Source;
import org.tally.model.place.Position;
import org.tally.reading.Context;
import org.tally.reading.PeriodReader;
import org.tally.reading.Policy;
import org.tally.reading.PolicyException;
import org.tally.reading.ReadingException;
import org.tally.reading.ValueReader;
import org.tally.report.PlainText;
import org.tally.report.ReadingRenderer;
import org.tally.report.ReadingRenderer.Unreadable;
import org.tally.report.Underline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what values are taken to mean. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "read",
    description = "Show what a value is taken to mean, and why.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every value was read", "2:a value could not be read, or usage"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  tally read \"up to around 4,000 people\"",
      "  tally read --policy strict \"about 4,000\" \"about 4,100\"",
      "  tally read --unit km² \"531 sq mi\"",
      "  tally read --type date --published 2025-02-14 \"late last month\"",
      "  tally read -- \"-5 °C\"                a value that starts with a hyphen"
    })
final class ReadCommand implements Callable<Integer> {
  /** What a share may be of: the last words of the value. */
  private static final Pattern WHOLE =
      Pattern.compile("(?U).*\\bof (?:the |all |all the )?([a-z][a-z -]*)");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "VALUE", arity = "1..*", description = "A value as a source reports it.")
  private List<String> values;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      defaultValue = "quantity",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  private ValueType type;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "The unit of the property; default: the one that is written")
  private @Nullable String unit;

  @Option(
      names = "--source-kind",
      paramLabel = "KIND",
      description = "What the source is: ${COMPLETION-CANDIDATES}; figures of a dataset are exact")
  private Source.@Nullable Kind sourceKind;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When the source was published: what 'last week' counts from")
  private @Nullable String published;

  @Option(
      names = "--locale",
      paramLabel = "CODE",
      description = "How numbers are written, as in a claims file: de for 1.234,5")
  private @Nullable String localeCode;

  private @Nullable Locale locale;

  @Mixin private PolicyOption policies;

  @Mixin private FormatOption format;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Policy policy;
    try {
      policy = policies.load();
    } catch (PolicyException e) {
      Problems.print(e.problems(), err);
      return ExitCode.INCOMPLETE;
    }
    Period since = published();
    locale = locale();
    ValueReader reader = new ValueReader(policy);
    List<Explanation> read = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (String value : values) {
      try {
        read.add(explain(reader, value, since));
      } catch (ReadingException e) {
        unreadable.add(
            new Unreadable(value, String.valueOf(e.getMessage()), e.hint(), e.start(), e.end()));
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (format.format()) {
      case TEXT -> new ReadingRenderer().text(read, out);
      case JSON -> new ReadingRenderer().json(policy.name(), read, unreadable, out);
    }
    out.flush();
    unreadable.forEach(value -> print(value, err));
    err.flush();
    return unreadable.isEmpty() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
  }

  private Explanation explain(ValueReader reader, String value, @Nullable Period since)
      throws ReadingException {
    try {
      Explanation read = reader.explain(value, context(unit, Map.of(), since));
      // without one of the property, 36 % would be shown as a share of one
      return unit == null && read.unit() != null
          ? reader.explain(value, context(read.unit(), Map.of(), since))
          : read;
    } catch (ReadingException e) {
      // no claims file says here which properties there are
      Matcher whole = WHOLE.matcher(value.strip().toLowerCase(Locale.ROOT));
      if (type != ValueType.QUANTITY || !whole.matches()) {
        throw e;
      }
      String name = whole.group(1);
      try {
        Map<String, String> properties = Map.of(name, name.replace(' ', '-'));
        return reader.explain(value, context(unit, properties, since));
      } catch (ReadingException alsoUnreadable) {
        throw e;
      }
    }
  }

  private Context context(
      @Nullable String of, Map<String, String> properties, @Nullable Period since) {
    Property property =
        new Property(
            "value",
            Property.Kind.LEVEL,
            type.type(),
            of,
            of == null ? "" : of,
            false,
            null,
            null,
            null,
            Property.Rounding.NEAREST,
            null,
            Position.of("tally read"));
    boolean exact = sourceKind == Source.Kind.DATASET;
    return new Context(property, false, exact, locale, null, null, properties, Map.of(), since);
  }

  private @Nullable Locale locale() {
    Locale named = localeCode == null ? null : Locales.named(localeCode);
    if (localeCode != null && named == null) {
      throw new ParameterException(
          spec.commandLine(),
          "--locale: unknown locale (" + localeCode + "). Maybe de, fr or en-IN?");
    }
    return named;
  }

  private @Nullable Period published() {
    if (published == null) {
      return null;
    }
    try {
      return PeriodReader.read(published);
    } catch (ReadingException e) {
      String hint = e.hint() == null ? "" : ". " + e.hint();
      throw new ParameterException(spec.commandLine(), "--published: " + e.getMessage() + hint, e);
    }
  }

  private static void print(Unreadable value, PrintWriter err) {
    String hint = value.hint() == null ? "" : " " + value.hint();
    err.println("tally: error: " + PlainText.of(value.message() + '.' + hint));
    err.println(Underline.of(value.text(), value.start(), value.end()));
  }
}
