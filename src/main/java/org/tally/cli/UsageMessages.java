package org.tally.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tally.model.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one sentence, and what may have been meant. */
final class UsageMessages {
  private UsageMessages() {}

  static String of(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(unmatched.getUnmatched().get(0), unmatched.isUnknownOption(), e);
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing(), e.getCommandLine());
    }
    if (e instanceof OverwrittenOptionException twice
        && twice.getOverwritten() instanceof OptionSpec option) {
      return option.longestName() + " is given twice.";
    }
    ArgSpec at = e.getArgSpec();
    String value = e.getValue();
    return at == null || value == null
        ? String.valueOf(e.getMessage())
        : wrong(at, value, e.getCause() != null);
  }

  private static String unmatched(String word, boolean option, ParameterException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    String name = word.indexOf('=') > 0 ? word.substring(0, word.indexOf('=')) : word;
    if (option) {
      List<String> known = new ArrayList<>(command.optionsMap().keySet());
      return "("
          + name
          + ") is no option of '"
          + command.qualifiedName()
          + "'."
          + maybe(name, known);
    }
    if (command.subcommands().isEmpty()) {
      return "(" + word + ") is more than '" + command.qualifiedName() + "' takes.";
    }
    return "("
        + word
        + ") is no command."
        + maybe(word, List.copyOf(command.subcommands().keySet()));
  }

  private static String missing(List<ArgSpec> missing, CommandLine command) {
    if (missing.get(0) instanceof OptionSpec option) {
      List<String> words = words(option);
      return option.longestName()
          + " needs a value: "
          + option.paramLabel()
          + "."
          + (words.isEmpty() ? "" : maybe("", words));
    }
    CommandSpec spec = command.getCommandSpec();
    List<String> all =
        spec.positionalParameters().stream()
            .filter(other -> other.required() && !isBefore(other, missing.get(0)))
            .map(ArgSpec::paramLabel)
            .toList();
    return "'" + spec.qualifiedName() + "' needs " + String.join(" and ", all) + ".";
  }

  private static boolean isBefore(PositionalParamSpec other, ArgSpec missing) {
    return missing instanceof PositionalParamSpec first
        && other.index().min() < first.index().min();
  }

  /**
   * A value that is none of those that an option or an argument takes.
   *
   * @param converted whether it was of the right form, and it or what stands behind its sign is not
   *     known
   */
  private static String wrong(ArgSpec at, String value, boolean converted) {
    String name = at instanceof OptionSpec option ? option.longestName() : at.paramLabel();
    List<String> words = words(at);
    if (Map.class.isAssignableFrom(at.type())) {
      return converted
          ? name
              + " has the level ("
              + value
              + "), and there is none of that name."
              + maybe(value, words)
          : name + " (" + value + ") has no level. Maybe " + value + "=" + words.get(0) + "?";
    }
    if (!words.isEmpty()) {
      return name + " (" + value + ") is none of its values." + maybe(value, words);
    }
    if (at.type() == int.class) {
      return name + " (" + value + ") is no whole number. Maybe 2?";
    }
    if (at.type() == LocalDate.class) {
      return name + " (" + value + ") is no day. Maybe a day such as 2025-03-01?";
    }
    return name + " (" + value + ") is no " + at.paramLabel() + ".";
  }

  /** The words that an option or an argument takes, as typed; none where it takes other things. */
  private static List<String> words(ArgSpec at) {
    Class<?>[] types = at.auxiliaryTypes();
    Class<?> type = types.length == 0 ? at.type() : types[types.length - 1];
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList()
        : List.of();
  }

  private static String maybe(String word, List<String> known) {
    List<String> longer =
        word.isEmpty() ? List.of() : known.stream().filter(name -> name.startsWith(word)).toList();
    String near = longer.size() == 1 ? "Maybe " + longer.get(0) + "?" : Nearest.maybe(word, known);
    if (near != null) {
      return " " + near;
    }
    // all of a few words are soon read
    return known.size() > 5 ? "" : " Maybe one of " + String.join(", ", known) + "?";
  }
}
