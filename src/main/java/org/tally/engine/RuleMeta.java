package org.tally.engine;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.tally.model.RuleInfo;
import org.tally.model.Severity;
import org.tally.model.Verdict;

/**
 * A rule's metadata, read once.
 *
 * @param info what the catalogue shows
 * @param verdict what it says of what it flags
 * @param message the template of its message
 * @param judges how many of the constraints of its first pattern say what it judges; the rest say
 *     when to flag it
 */
record RuleMeta(RuleInfo info, Verdict verdict, String message, int judges) {

  /**
   * Reads the metadata of {@code rule}.
   *
   * @throws IllegalArgumentException if something required is missing or has no such value
   */
  static RuleMeta of(Rule rule) {
    Map<String, Object> metadata = rule.getMetaData();
    String id = required(rule, metadata, "id");
    String message = required(rule, metadata, "message");
    String family = rule.getPackageName().substring(rule.getPackageName().lastIndexOf('.') + 1);
    RuleInfo info =
        new RuleInfo(
            id,
            slug(rule, id),
            family,
            constant(rule, Severity.class, required(rule, metadata, "severity")),
            required(rule, metadata, "since"),
            String.valueOf(metadata.getOrDefault("status", "stable")),
            message);
    Object verdict = metadata.get("verdict");
    return new RuleMeta(
        info,
        verdict == null ? usual(family) : constant(rule, Verdict.class, String.valueOf(verdict)),
        message,
        judges(rule, metadata.get("judges")));
  }

  /** That of a rule that reports. */
  static RuleMeta of(Rule rule, Map<String, RuleMeta> rules) {
    RuleMeta meta = rules.get(rule.getName());
    if (meta == null) {
      throw new IllegalStateException("rule (" + rule.getName() + ") is not in the catalogue");
    }
    return meta;
  }

  /** All of them, unless the rule says otherwise. */
  private static int judges(Rule rule, @Nullable Object count) {
    if (count == null) {
      return Integer.MAX_VALUE;
    }
    if (count instanceof Integer number && number >= 0) {
      return number;
    }
    throw new IllegalArgumentException(
        "rule (" + rule.getName() + ") has @judges(" + count + "). Maybe @judges(0)");
  }

  /** Whether this is not the rule's finding but what it says where it cannot judge. */
  boolean isSecondary() {
    return verdict.isOutcomeOnly();
  }

  private static Verdict usual(String family) {
    return switch (family) {
      case "derived" -> Verdict.DERIVED;
      case "support" -> Verdict.UNSUPPORTED;
      case "slip" -> Verdict.SUSPECTED;
      default -> Verdict.CONFLICT;
    };
  }

  /** The name without its id and without what follows a colon. */
  private static String slug(Rule rule, String id) {
    String name = rule.getName();
    String slug = name.startsWith(id + " ") ? name.substring(id.length() + 1) : name;
    int colon = slug.indexOf(':');
    return colon < 0 ? slug : slug.substring(0, colon);
  }

  private static String required(Rule rule, Map<String, Object> metadata, String key) {
    Object value = metadata.get(key);
    if (value == null) {
      throw new IllegalArgumentException(
          "rule (" + rule.getName() + ") has no @" + key + ". Maybe copy one from another rule");
    }
    return value.toString();
  }

  private static <E extends Enum<E>> E constant(Rule rule, Class<E> type, String text) {
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "rule ("
            + rule.getName()
            + ") has @"
            + type.getSimpleName().toLowerCase(Locale.ROOT)
            + "("
            + text
            + "), which there is not");
  }
}
