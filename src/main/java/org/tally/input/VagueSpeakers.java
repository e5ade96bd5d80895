package org.tally.input;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tally.input.SpeakerWords.Section;

/**
 * Tells speakers that name nobody ("two US officials") from those that name a person or a body, and
 * finds what a text credits to nobody: "officials say", "it is believed".
 */
final class VagueSpeakers {
  private static final Pattern COUNT = Pattern.compile("[0-9]+");
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "it's");

  private final SpeakerWords words;

  VagueSpeakers(SpeakerWords words) {
    this.words = words;
  }

  /**
   * Whether {@code by} names nobody: a phrase of the table; nouns of the table with nothing but its
   * other words and counts around them, and perhaps what they do; or a passive without an agent.
   */
  boolean areVague(String by) {
    List<String> split = SpeakerWords.split(by);
    String whole = String.join(" ", split);
    if (words.has(Section.NAMES, whole)) {
      return false;
    }
    if (words.has(Section.PHRASES, whole) || impersonal(split) != null) {
      return true;
    }
    int end = split.size();
    while (end > 1 && words.has(Section.VERBS, split.get(end - 1))) {
      end--;
    }
    return namesNobody(split.subList(0, end));
  }

  private boolean namesNobody(List<String> split) {
    boolean noun = false;
    for (String word : split) {
      boolean isNoun = words.has(Section.NOUNS, word);
      if (!isNoun && !words.has(Section.AROUND, word) && !COUNT.matcher(word).matches()) {
        return false;
      }
      noun |= isNoun;
    }
    return noun;
  }

  /** The words of {@code text} that credit it to nobody; null if there are none. */
  @Nullable String unnamed(@Nullable String text) {
    List<String> split = SpeakerWords.split(text);
    for (int i = 1; i < split.size(); i++) {
      if (words.has(Section.VERBS, split.get(i))) {
        List<String> before = split.subList(0, i);
        if (namesNobody(before) && !words.has(Section.NAMES, String.join(" ", before))) {
          return String.join(" ", split.subList(0, i + 1));
        }
        break;
      }
    }
    return impersonal(split);
  }

  /** The passive, or the adverb, that leaves open who says so, where no agent stands anywhere. */
  private @Nullable String impersonal(List<String> split) {
    for (int i = 0; i < split.size(); i++) {
      if (words.has(Section.AGENTS, split.get(i)) && !followsBe(split, i)) {
        return null;
      }
    }
    for (int i = 0; i < split.size(); i++) {
      if (words.has(Section.ADVERBS, split.get(i))) {
        return split.get(i);
      }
      int verb = BE.contains(split.get(i)) ? afterAdverb(split, i + 1) : -1;
      if (verb >= 0 && isPassive(split, i, verb)) {
        boolean it = i > 0 && split.get(i - 1).equals("it");
        return String.join(" ", split.subList(it ? i - 1 : i, verb + 1));
      }
    }
    return null;
  }

  /** Whether a verb is a passive: "is said", "is widely said". */
  private static boolean followsBe(List<String> split, int verb) {
    int at = verb > 1 && split.get(verb - 1).endsWith("ly") ? verb - 2 : verb - 1;
    return at >= 0 && BE.contains(split.get(at));
  }

  /** Where the verb stands: "is widely believed". */
  private int afterAdverb(List<String> split, int from) {
    int at = from < split.size() && split.get(from).endsWith("ly") ? from + 1 : from;
    return at < split.size() ? at : -1;
  }

  private boolean isPassive(List<String> split, int be, int verb) {
    String word = split.get(verb);
    boolean it = split.get(be).equals("it's") || (be > 0 && split.get(be - 1).equals("it"));
    String next = verb + 1 < split.size() ? split.get(verb + 1) : "";
    String infinitive = verb + 2 < split.size() ? split.get(verb + 2) : "";
    boolean hearsay =
        next.equals("that") || (next.equals("to") && Set.of("be", "have").contains(infinitive));
    if (words.has(Section.PASSIVES, word)) {
      return !next.equals("to") || hearsay;
    }
    return words.has(Section.PASSIVES_TO, word) && (it || hearsay);
  }
}
