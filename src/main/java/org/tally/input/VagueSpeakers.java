package org.tally.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tally.input.node.Node;
import org.tally.input.node.Place;
import org.tally.input.node.UnreadableException;
import org.tally.input.node.YamlNodes;

/**
 * Tells speakers that name nobody ("two US officials") from those that name a person or a body. The
 * words stand in {@code rules/input/vague-speakers.yaml}.
 */
final class VagueSpeakers {
  private static final String TABLE = "rules/input/vague-speakers.yaml";
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}'-]+");
  private static final Pattern COUNT = Pattern.compile("[0-9]+");

  private final Set<String> phrases;
  private final Set<String> nouns;
  private final Set<String> around;

  private VagueSpeakers(Set<String> phrases, Set<String> nouns, Set<String> around) {
    this.phrases = phrases;
    this.nouns = nouns;
    this.around = around;
  }

  /** The built-in table. */
  static VagueSpeakers load() {
    Problems problems = new Problems();
    try (InputStream in = VagueSpeakers.class.getResourceAsStream("/" + TABLE)) {
      if (in == null) {
        throw new IllegalStateException("(" + TABLE + ") is missing from the class path");
      }
      Place place = Place.of(TABLE);
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!(YamlNodes.read(place, text) instanceof Node.Fields table)) {
        throw new IllegalStateException("(" + TABLE + ") is no table");
      }
      Entry entry = new Entry(place, table, TABLE, problems);
      entry.allow(Set.of("phrases", "nouns", "around"));
      VagueSpeakers speakers =
          new VagueSpeakers(words(entry, "phrases"), words(entry, "nouns"), words(entry, "around"));
      if (!entry.isSound()) {
        throw new IllegalStateException(problems.sorted().toString());
      }
      return speakers;
    } catch (IOException | UnreadableException e) {
      throw new IllegalStateException("(" + TABLE + ") cannot be read", e);
    }
  }

  private static Set<String> words(Entry entry, String key) {
    Set<String> words = new HashSet<>();
    for (Node.Text text : entry.texts(key)) {
      words.add(String.join(" ", split(text.text())));
    }
    return words;
  }

  /**
   * Whether {@code by} names nobody: a phrase of the table, or nouns of the table with nothing but
   * its other words and counts around them.
   */
  boolean areVague(String by) {
    String[] words = split(by);
    if (phrases.contains(String.join(" ", words))) {
      return true;
    }
    boolean noun = false;
    for (String word : words) {
      boolean isNoun = nouns.contains(word);
      if (!isNoun && !around.contains(word) && !COUNT.matcher(word).matches()) {
        return false;
      }
      noun |= isNoun;
    }
    return noun;
  }

  private static String[] split(String text) {
    return SEPARATORS
        .matcher(text.toLowerCase(Locale.ROOT).replace('’', '\'').replace("u.s.", "us"))
        .replaceAll(" ")
        .strip()
        .split(" ");
  }
}
