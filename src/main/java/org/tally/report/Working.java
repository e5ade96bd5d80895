package org.tally.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Proof;
import org.tally.model.Reading;

/** The working of a proof in words: the formula, then with numbers and claim ids for its names. */
final class Working {
  private static final int MOST_OPERANDS = 10;
  private static final Pattern SIGN = Pattern.compile(" (?:=|<=|>=|<|>) ");

  private final List<String> lines = new ArrayList<>();

  private Working() {}

  /**
   * The steps, those first on which others rest. {@code wounded = casualties - killed = 4,700 (n7)
   * - 600 (n8) = 4,100}
   */
  static List<String> of(List<Proof> proofs) {
    Working working = new Working();
    proofs.forEach(working::add);
    return working.lines;
  }

  static List<String> of(Proof proof) {
    return of(List.of(proof));
  }

  private void add(Proof proof) {
    for (Proof.Operand operand : proof.operands()) {
      if (operand instanceof Proof.Derived derived) {
        add(derived.proof());
      } else if (operand instanceof Proof.Agreed agreed) {
        agreed.proofs().forEach(this::add);
      }
    }
    String line = line(proof);
    if (!lines.contains(line)) {
      lines.add(line);
    }
  }

  private static String line(Proof proof) {
    StringBuilder text = new StringBuilder(proof.formula());
    String formula = proof.formula();
    Matcher sign = SIGN.matcher(formula);
    boolean found = sign.find();
    boolean bound = found && !sign.group().equals(" = ");
    String right = found ? formula.substring(sign.end()) : formula;
    List<Proof.Operand> unused = new ArrayList<>(proof.operands());
    String put = substituted(right, proof.operands(), unused);
    if (!put.equals(right)) {
      text.append(" = ").append(put);
    }
    text.append(bound ? ", so " : " = ").append(result(proof.reading()));
    String separator = ", with ";
    // one more is as short as the words that there is one more
    int shown = unused.size() <= MOST_OPERANDS + 1 ? unused.size() : MOST_OPERANDS;
    for (Proof.Operand operand : unused.subList(0, shown)) {
      text.append(separator).append(operand.name()).append(' ').append(value(operand));
      separator = " and ";
    }
    if (shown < unused.size()) {
      text.append(" and ").append(unused.size() - shown).append(" others");
    }
    return text.toString();
  }

  /** The formula with each name that stands alone replaced; removes what was used from unused. */
  private static String substituted(
      String formula, List<Proof.Operand> operands, List<Proof.Operand> unused) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < formula.length()) {
      Proof.Operand operand = find(formula, at, operands);
      int end = at;
      while (end < formula.length() && isNamePart(formula.charAt(end))) {
        end++;
      }
      if (operand != null) {
        text.append(value(operand));
        unused.remove(operand);
        at += operand.name().length();
      } else if (end == at) {
        text.append(formula.charAt(at++));
      } else {
        text.append(formula, at, end);
        at = end;
      }
    }
    return text.toString();
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
  }

  /** What is named at a place of a formula; a name ends where no longer one could stand. */
  private static Proof.@Nullable Operand find(
      String formula, int at, List<Proof.Operand> operands) {
    Proof.Operand longest = null;
    for (Proof.Operand operand : operands) {
      String name = operand.name();
      int end = at + name.length();
      boolean whole =
          formula.startsWith(name, at)
              && (end == formula.length()
                  || !isNamePart(formula.charAt(end)) && formula.charAt(end) != '(');
      if (whole && (longest == null || longest.name().length() < name.length())) {
        longest = operand;
      }
    }
    return longest;
  }

  private static String value(Proof.Operand operand) {
    return shown(operand.reading()) + " (" + String.join(", ", ids(operand)) + ")";
  }

  private static List<String> ids(Proof.Operand operand) {
    List<String> ids = new ArrayList<>();
    if (operand instanceof Proof.Stated stated) {
      ids.add(stated.claim().id());
    } else if (operand instanceof Proof.Agreed agreed) {
      agreed.claims().forEach(claim -> ids.add(claim.id()));
    } else if (operand instanceof Proof.Derived derived) {
      for (Proof.Operand inner : derived.proof().operands()) {
        for (String id : ids(inner)) {
          if (!ids.contains(id)) {
            ids.add(id);
          }
        }
      }
    }
    return ids;
  }

  /** On whose word a result depends: {@code if those who say killed is 600 (n8) are right}. */
  static String condition(Proof.Agreed assumption) {
    return "if those who say "
        + assumption.name()
        + " is "
        + shown(assumption.reading())
        + " ("
        + String.join(", ", ids(assumption))
        + ") are right";
  }

  /** One number where there is one to name, else the words of a one-sided reading. */
  private static String shown(Reading reading) {
    return reading.isBounded()
        ? Figures.SHORT.amount(reading.best(), reading.unit())
        : Figures.SHORT.range(reading);
  }

  /** The number to name, and the range unless it is only that number. */
  static String result(Reading reading) {
    return result(reading, Figures.SHORT);
  }

  static String result(Reading reading, Figures figures) {
    String range = figures.range(reading);
    return reading.isBounded() && !reading.interval().isPoint()
        ? figures.amount(reading.best(), reading.unit()) + " (" + range + ")"
        : range;
  }

  /** A claim as typed, and what was read into it where that is more than the words. */
  static String read(Claim claim) {
    Reading reading = claim.reading();
    String text = Speakers.quoted(claim.text());
    if (reading == null || reading.interval().isPoint()) {
      return text;
    }
    return text
        + " read as "
        + Figures.SHORT.range(reading)
        + (reading.why().isEmpty() ? "" : " (" + reading.why() + ")");
  }
}
