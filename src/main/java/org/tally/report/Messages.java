package org.tally.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Diagnosis;
import org.tally.model.Finding;
import org.tally.model.Flip;
import org.tally.model.Reading;
import org.tally.model.relation.Relation;

/** Turns the template of a finding and its typed arguments into a sentence. */
public final class Messages {
  private Messages() {}

  /**
   * The message of a finding: its template with every name in braces replaced by that argument.
   * {@code {subject}} and {@code {property}} also stand for those of the finding. Two different
   * numbers never look alike: where rounding would make them so, all digits are shown.
   *
   * @throws IllegalStateException if the template names an argument that the finding does not have
   */
  public static String of(Finding finding) {
    return filled(finding.rule(), finding.template(), known(finding));
  }

  /**
   * The message of a diagnosis, by the same rules.
   *
   * @throws IllegalStateException if the template names an argument that the diagnosis does not
   *     have
   */
  public static String of(Diagnosis diagnosis) {
    return filled(diagnosis.rule(), diagnosis.template(), diagnosis.arguments());
  }

  /**
   * The message of a flip, by the same rules.
   *
   * @throws IllegalStateException if the template names an argument that the flip does not have
   */
  public static String of(Flip flip) {
    return filled(flip.rule(), flip.template(), flip.arguments());
  }

  private static SortedMap<String, Argument> known(Finding finding) {
    SortedMap<String, Argument> known = new TreeMap<>(finding.arguments());
    String subject = subject(finding);
    if (subject != null) {
      known.putIfAbsent("subject", new Argument.Text(subject));
    }
    if (finding.property() != null) {
      known.putIfAbsent("property", new Argument.Text(finding.property()));
    }
    return known;
  }

  private static String filled(
      String rule, String template, SortedMap<String, Argument> arguments) {
    Set<String> exact = lookAlikes(arguments);
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        throw new IllegalStateException(
            "rule " + rule + ": the message (" + template + ") has a brace that is never closed");
      }
      String name = template.substring(open + 1, close);
      text.append(template, at, open);
      text.append(argument(rule, arguments, name, exact.contains(name)));
      at = close + 1;
    }
    return text.append(template, at, template.length()).toString();
  }

  private static String argument(
      String rule, SortedMap<String, Argument> arguments, String name, boolean exact) {
    Argument argument = arguments.get(name);
    if (argument == null) {
      throw new IllegalStateException(
          "rule "
              + rule
              + ": the message names {"
              + name
              + "}. Maybe one of "
              + arguments.keySet()
              + "?");
    }
    return text(argument, exact ? Figures.EXACT : Figures.SHORT);
  }

  /** What people call the finding's subject; null if it has none. */
  static @Nullable String subject(Finding finding) {
    for (Claim claim : finding.claims()) {
      if (claim.subject().id().equals(finding.subject())) {
        return claim.subject().label();
      }
    }
    return finding.subject();
  }

  private static String text(Argument argument, Figures figures) {
    if (argument instanceof Argument.Text text) {
      return text.text();
    } else if (argument instanceof Argument.Texts texts) {
      return String.join(", ", texts.texts());
    } else if (argument instanceof Argument.Relations relations) {
      return String.join("; ", relations.relations().stream().map(Relation::text).toList());
    } else if (argument instanceof Argument.Count count) {
      return Figures.SHORT.amount(org.tally.model.number.Rational.of(count.count()), "");
    } else if (argument instanceof Argument.Amount amount) {
      return figures.amount(amount.value(), amount.unit());
    } else if (argument instanceof Argument.Range range) {
      return figures.range(range.interval(), range.unit());
    } else if (argument instanceof Argument.Percent percent) {
      return figures.percent(percent.share());
    } else if (argument instanceof Argument.Said said) {
      return Speakers.said(said.claim());
    } else if (argument instanceof Argument.Follows follows) {
      return Speakers.follows(follows.claim(), figures);
    }
    if (argument instanceof Argument.Choices choices) {
      return String.join(
          " or ", choices.choices().stream().map(each -> choice(each, figures)).toList());
    }
    if (argument instanceof Argument.Holding holding) {
      return RestoredText.of(holding.restored());
    } else if (argument instanceof Argument.Step step) {
      return step(step, figures);
    } else if (argument instanceof Argument.Steps steps) {
      return String.join("; ", steps.steps().stream().map(each -> step(each, figures)).toList());
    }
    throw new AssertionError(argument);
  }

  /** A number, and in round brackets who says it. */
  private static String choice(Argument.Choice choice, Figures figures) {
    Reading reading = choice.reading();
    String number =
        reading.isBounded()
            ? figures.amount(reading.best(), reading.unit())
            : figures.range(reading);
    return number + " (" + Speakers.ids(choice.claims()) + ')';
  }

  /** From what to what. */
  static String step(Argument.Step step, Figures figures) {
    return text(step.earlier(), figures) + " to " + text(step.later(), figures);
  }

  /** The names of arguments that differ and would be shown alike. */
  private static Set<String> lookAlikes(SortedMap<String, Argument> arguments) {
    Map<String, String> names = new HashMap<>();
    Set<String> alike = new HashSet<>();
    for (var entry : arguments.entrySet()) {
      Argument argument = entry.getValue();
      if (argument instanceof Argument.Amount || argument instanceof Argument.Range) {
        String other = names.putIfAbsent(text(argument, Figures.SHORT), entry.getKey());
        if (other != null && !argument.equals(arguments.get(other))) {
          alike.add(other);
          alike.add(entry.getKey());
        }
      }
    }
    return alike;
  }
}
