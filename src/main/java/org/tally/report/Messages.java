package org.tally.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Finding;

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
    String template = finding.template();
    Set<String> exact = lookAlikes(finding.arguments());
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        throw new IllegalStateException(
            "rule "
                + finding.rule()
                + ": the message ("
                + template
                + ") has a brace that is never closed");
      }
      String name = template.substring(open + 1, close);
      text.append(template, at, open).append(argument(finding, name, exact.contains(name)));
      at = close + 1;
    }
    return text.append(template, at, template.length()).toString();
  }

  private static String argument(Finding finding, String name, boolean exact) {
    Argument argument = finding.arguments().get(name);
    if (argument != null) {
      return text(argument, exact ? Figures.EXACT : Figures.SHORT);
    }
    String known =
        name.equals("subject")
            ? subject(finding)
            : name.equals("property") ? finding.property() : null;
    if (known == null) {
      throw new IllegalStateException(
          "rule "
              + finding.rule()
              + ": the message names {"
              + name
              + "}. Maybe one of "
              + finding.arguments().keySet()
              + "?");
    }
    return known;
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
    if (argument instanceof Argument.Step step) {
      return step(step, figures);
    } else if (argument instanceof Argument.Steps steps) {
      return String.join("; ", steps.steps().stream().map(each -> step(each, figures)).toList());
    }
    throw new AssertionError(argument);
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
