package org.tally.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule's page as tests read it: its headings, and its examples. An example is a fenced block of
 * claims ({@code yaml}) and, right after it, a fenced block of what is expected ({@code expect}).
 *
 * @param file the page
 * @param headings its headings of the second level, in order
 * @param examples its examples, in order
 */
record Page(Path file, List<String> headings, List<Example> examples) {
  static final List<String> HEADINGS =
      List.of(
          "What it checks", "Why it matters", "Fires", "Silent", "Undecided", "Limits", "Sources");

  /**
   * Claims and what a check of them with this rule alone has to say.
   *
   * @param heading the heading it stands under
   * @param line the line of the claims' first line, from 1
   * @param claims YAML
   * @param expected one line for each finding, outcome or derived claim
   */
  record Example(String heading, int line, String claims, List<String> expected) {}

  /** All pages below {@code folder}, sorted. */
  static List<Page> all(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Page> pages = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        pages.add(read(file));
      }
      return pages;
    }
  }

  static Page read(Path file) throws IOException {
    List<String> headings = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    String claims = null;
    int claimsLine = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("## ")) {
        headings.add(line.substring(3).strip());
      } else if (line.startsWith("```yaml")) {
        claimsLine = i + 2;
        List<String> block = block(lines, i);
        claims = String.join("\n", block) + "\n";
        i += block.size() + 1;
      } else if (line.startsWith("```expect")) {
        List<String> block = block(lines, i);
        if (claims == null) {
          throw new IllegalStateException(
              file + ":" + (i + 1) + ": expects something of no claims. Maybe ```yaml is missing?");
        }
        examples.add(
            new Example(headings.get(headings.size() - 1), claimsLine, claims, List.copyOf(block)));
        claims = null;
        i += block.size() + 1;
      }
    }
    return new Page(file, headings, examples);
  }

  private static List<String> block(List<String> lines, int fence) {
    int end = fence + 1;
    while (end < lines.size() && !lines.get(end).startsWith("```")) {
      end++;
    }
    return lines.subList(fence + 1, end);
  }

  /** The id and slug that the file's name gives: {@code C101-disjoint-values}. */
  String name() {
    return file.getFileName().toString().replaceFirst("\\.md$", "");
  }

  String id() {
    return name().substring(0, name().indexOf('-'));
  }

  /** Rewrites what the page expects; blocks are told apart by the line their claims start at. */
  void update(Example example, List<String> actual) throws IOException {
    synchronized (Page.class) {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      int start = read(file).examples().get(examples.indexOf(example)).line();
      while (!lines.get(start).startsWith("```expect")) {
        start++;
      }
      int end = start + 1;
      while (!lines.get(end).startsWith("```")) {
        end++;
      }
      lines.subList(start + 1, end).clear();
      lines.addAll(start + 1, actual);
      Files.writeString(file, String.join("\n", lines) + "\n");
    }
  }
}
