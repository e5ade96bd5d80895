package org.tally.input;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.CsvRows;
import org.tally.input.node.FileText;
import org.tally.input.node.JsonLines;
import org.tally.input.node.JsonNodes;
import org.tally.input.node.Node;
import org.tally.input.node.Node.Fields;
import org.tally.input.node.Node.Items;
import org.tally.input.node.Node.Text;
import org.tally.input.node.Place;
import org.tally.input.node.UnreadableException;
import org.tally.input.node.XlsxRows;
import org.tally.input.node.YamlNodes;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.place.Position;
import org.tally.reading.ValueReader;

/** Reads the files of one dataset: first what all of them declare, then the claims. */
final class DatasetAssembly {
  private final String name;
  private final ValueReader values;
  private final VagueSpeakers vagueSpeakers;
  private final Problems problems;
  private final int before;
  private final List<Document> documents = new ArrayList<>();
  private final Map<Path, InputFile> sheets = new LinkedHashMap<>();
  private final Map<Path, Locale> locales = new HashMap<>();

  DatasetAssembly(String name, ValueReader values, VagueSpeakers vagueSpeakers, Problems problems) {
    this.name = name;
    this.values = values;
    this.vagueSpeakers = vagueSpeakers;
    this.problems = problems;
    this.before = problems.count();
  }

  /**
   * Adds a file; a document is read at once, for it may name sheets.
   *
   * @param report is told the place instead where it is a report that Tally wrote
   */
  void add(InputFile file, Consumer<Place> report) {
    if (!file.format().isDocument()) {
      sheets.putIfAbsent(file.identity(), file);
      return;
    }
    try {
      String text = FileText.read(file.path(), file.place());
      boolean json = file.format() == InputFile.Format.JSON;
      Node root = json ? JsonNodes.read(file.place(), text) : YamlNodes.read(file.place(), text);
      if (root instanceof Fields fields && ReportReader.isReport(fields)) {
        report.accept(file.place());
      } else {
        addDocument(file.place(), root, file.path());
      }
    } catch (UnreadableException e) {
      problems.add(e);
    }
  }

  /** Adds a document that is not a file. */
  void addText(String file, String yaml) {
    try {
      Place place = Place.of(file);
      addDocument(place, YamlNodes.read(place, yaml), null);
    } catch (UnreadableException e) {
      problems.add(e);
    }
  }

  private void addDocument(Place place, @Nullable Node root, @Nullable Path path) {
    if (root == null || Node.isNothing(root)) {
      problems.add(place.whole(), "the file is empty", null);
    } else if (root instanceof Fields fields) {
      Document document = new Document(place, fields, path);
      documents.add(document);
      if (fields.get("claims") instanceof Text named && !Node.isNothing(named)) {
        addNamedSheet(document, named);
      }
    } else {
      problems.add(
          place.at(root),
          "the file holds a " + Entry.kind(root) + ", where a mapping with claims is expected",
          root instanceof Items ? "Maybe put (claims:) above the list?" : null);
    }
  }

  private void addNamedSheet(Document document, Text named) {
    Entry entry = document.entry(problems);
    String shown = named.text().replace('\\', '/');
    Path file = document.path();
    if (file == null) {
      entry.fault(named, "names a sheet (" + shown + ") and is no file itself", null);
      return;
    }
    try {
      Path path = file.resolveSibling(shown);
      String folder = document.place().file();
      InputFile sheet =
          InputFile.of(path, folder.substring(0, folder.lastIndexOf('/') + 1) + shown);
      if (sheet.format().isDocument() || sheet.format() == InputFile.Format.NONE) {
        entry.fault(
            named,
            "names (" + shown + ") as its claims, which is no sheet (.csv, .xlsx, .jsonl)",
            "Maybe put the files into one folder and check that?");
      } else if (!Files.isRegularFile(path)) {
        entry.fault(
            named,
            "names a sheet (" + shown + ") that does not exist",
            InputFiles.sibling(path, shown));
      } else {
        sheets.putIfAbsent(sheet.identity(), sheet);
        Locale locale = Locales.of(entry);
        if (locale != null) {
          locales.put(sheet.identity(), locale);
        }
      }
    } catch (InvalidPathException e) {
      entry.fault(named, "names a sheet (" + shown + ") that does not exist", null);
    }
  }

  /** The files that the claims are taken from, besides the documents. */
  Set<Path> sheets() {
    return sheets.keySet();
  }

  /** The dataset; empty if no file of it could be read. */
  Optional<Dataset> read() {
    if (documents.isEmpty() && sheets.isEmpty()) {
      return Optional.empty();
    }
    Times times = new Times();
    DeclarationReader reader = new DeclarationReader(times, values, problems);
    CorrectionReader corrections = new CorrectionReader(times, problems);
    for (Document document : documents) {
      reader.read(document);
      corrections.read(document.entry(problems));
    }
    if (documents.isEmpty()) {
      reader.useAllPacks();
    }
    Declarations declared = reader.finish();
    ClaimReader claims = new ClaimReader(name, declared, values, times, vagueSpeakers);
    ClaimTable table = new ClaimTable(problems);
    documents.forEach(document -> readInline(document, claims, table));
    sheets.values().forEach(sheet -> readSheet(sheet, claims, table));
    if (table.isEmpty() && problems.count() == before) {
      problems.add(Position.of(name), "there are no claims in it", null);
    }
    claims.catalogue().reportLeftOut(problems);
    List<Claim> read = table.finish(declared);
    return Optional.of(
        new Dataset(
            name,
            declared.title(),
            claims.catalogue().sources(),
            claims.catalogue().subjects(),
            declared.properties(),
            declared.relations(),
            corrections.finish(declared, claims.catalogue(), read, table),
            declared.conclusions(),
            read));
  }

  private void readInline(Document document, ClaimReader claims, ClaimTable table) {
    Entry entry = document.entry(problems);
    Locale locale = Locales.read(entry);
    Node node = entry.node("claims");
    if (node instanceof Fields) {
      entry.fault(node, "has a mapping as (claims), where a list was expected", null);
    }
    if (!(node instanceof Items items)) {
      return;
    }
    for (Node item : items.items()) {
      if (item instanceof Fields fields) {
        table.add(claims.read(document.place(), fields, false, locale, problems));
      } else {
        entry.fault(
            item, "has a " + Entry.kind(item) + " in (claims), where mappings were expected", null);
      }
    }
  }

  private void readSheet(InputFile file, ClaimReader claims, ClaimTable table) {
    try {
      switch (file.format()) {
        case JSON_LINES -> readLines(file, claims, table);
        case CSV -> readRows(file, claims, table);
        case XLSX -> readRows(file, claims, table);
        default -> throw new IllegalStateException("(" + file.shown() + ") is no sheet");
      }
    } catch (UnreadableException e) {
      problems.add(e);
    }
  }

  private record Lines(List<ReadClaim> claims, Problems problems) {}

  private void readLines(InputFile file, ClaimReader claims, ClaimTable table)
      throws UnreadableException {
    Place place = file.place();
    Locale locale = locales.get(file.identity());
    JsonLines.read(
        file.path(),
        place,
        block -> {
          Lines lines = new Lines(new ArrayList<>(), new Problems());
          block.forEach(
              fields -> lines.claims.add(claims.read(place, fields, true, locale, lines.problems)),
              lines.problems::add);
          return lines;
        },
        lines -> {
          lines.claims.forEach(table::add);
          problems.addAll(lines.problems);
        });
  }

  private void readRows(InputFile file, ClaimReader claims, ClaimTable table)
      throws UnreadableException {
    Locale locale = locales.get(file.identity());
    SheetClaims sheet =
        new SheetClaims(
            (place, fields) -> table.add(claims.read(place, fields, true, locale, problems)),
            problems);
    if (file.format() == InputFile.Format.CSV) {
      CsvRows.read(file.path(), file.place(), sheet);
    } else {
      XlsxRows.read(file.path(), file.place(), sheet);
    }
    if (!sheet.foundHeader()) {
      problems.add(
          file.place().whole(),
          "the sheet has no row with the names of columns (id, subject, property, value, ...)",
          null);
    }
  }
}
