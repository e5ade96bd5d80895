package org.tally.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.FileText;
import org.tally.input.node.Node;
import org.tally.input.node.Place;
import org.tally.input.node.UnreadableException;
import org.tally.input.node.YamlNodes;
import org.tally.model.Problem;

/**
 * The words by which something is credited to nobody in particular: the table {@code
 * rules/input/vague-speakers.yaml}, and what a newsroom adds to it. Immutable.
 */
public final class SpeakerWords {
  private static final String TABLE = "rules/input/vague-speakers.yaml";
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}'-]+");

  private final Map<Section, Set<String>> words;
  private final List<Problem> problems;

  /** The lists of the table, as it says what each is for. */
  enum Section {
    PHRASES,
    NOUNS,
    AROUND,
    NAMES,
    VERBS,
    PASSIVES,
    PASSIVES_TO,
    ADVERBS,
    AGENTS;

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private SpeakerWords(Map<Section, Set<String>> words, List<Problem> problems) {
    this.words = words;
    this.problems = List.copyOf(problems);
  }

  /** The built-in table. */
  public static SpeakerWords builtIn() {
    Map<Section, Set<String>> words = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      words.put(section, new HashSet<>());
    }
    Problems problems = new Problems();
    try (InputStream in = SpeakerWords.class.getResourceAsStream("/" + TABLE)) {
      if (in == null) {
        throw new IllegalStateException("(" + TABLE + ") is missing from the class path");
      }
      add(Place.of(TABLE), new String(in.readAllBytes(), StandardCharsets.UTF_8), words, problems);
    } catch (IOException | UnreadableException e) {
      throw new IllegalStateException("(" + TABLE + ") cannot be read", e);
    }
    if (problems.count() > 0) {
      throw new IllegalStateException(problems.sorted().toString());
    }
    return new SpeakerWords(words, List.of());
  }

  /** The built-in table with the words of {@code file}; what is wrong with it is a problem. */
  public static SpeakerWords extendedBy(Path file) {
    SpeakerWords own = builtIn();
    Problems problems = new Problems();
    Place place = Place.of(file.toString().replace('\\', '/'));
    try {
      if (Files.exists(file)) {
        add(place, FileText.read(file, place), own.words, problems);
      } else {
        String hint = InputFiles.sibling(file, place.file());
        problems.add(new Problem(place.whole(), "there is no such table of speakers", hint));
      }
    } catch (UnreadableException e) {
      problems.add(e);
    }
    return new SpeakerWords(own.words, problems.sorted());
  }

  /** What is wrong with the table that extends the built-in one. */
  List<Problem> problems() {
    return problems;
  }

  boolean has(Section section, String text) {
    return words.getOrDefault(section, Set.of()).contains(text);
  }

  private static void add(
      Place place, String text, Map<Section, Set<String>> words, Problems problems)
      throws UnreadableException {
    Node root = YamlNodes.read(place, text);
    if (!(root instanceof Node.Fields table)) {
      problems.add(new Problem(place.whole(), "a table of speakers is a mapping of lists", null));
      return;
    }
    Map<String, Section> sections = new TreeMap<>();
    for (Section section : Section.values()) {
      sections.put(section.key(), section);
    }
    Entry entry = new Entry(place, table, "the table of speakers", problems);
    entry.allow(sections.keySet());
    sections.forEach(
        (key, section) -> {
          for (Node.Text word : entry.texts(key)) {
            List<String> split = split(word.text());
            if (split.size() == 1 || section == Section.PHRASES || section == Section.NAMES) {
              words.getOrDefault(section, Set.of()).add(String.join(" ", split));
            } else {
              String hint = section == Section.NOUNS ? "Maybe under phrases?" : null;
              entry.fault(word, "has (" + word.text() + ") as a word of (" + key + ")", hint);
            }
          }
        });
  }

  /** The words of a text, in lower case, without signs. */
  static List<String> split(@Nullable String text) {
    List<String> split = new ArrayList<>();
    if (text != null) {
      String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace("u.s.", "us");
      for (String word : SEPARATORS.split(plain)) {
        if (!word.isEmpty()) {
          split.add(word);
        }
      }
    }
    return split;
  }
}
