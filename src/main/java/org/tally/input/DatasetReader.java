package org.tally.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tally.input.InputFile.Format;
import org.tally.input.node.Place;
import org.tally.model.Dataset;
import org.tally.model.Problem;
import org.tally.model.place.Position;
import org.tally.reading.ValueReader;

/**
 * From files to datasets. Bad input never makes it throw: each fault becomes a problem, and what
 * can be read is read.
 */
public final class DatasetReader {
  private final ValueReader values;
  private final VagueSpeakers vagueSpeakers;
  private final List<Problem> faults;

  /**
   * @param values turns the text of a value into its meaning; must allow use by several threads
   */
  public DatasetReader(ValueReader values) {
    this(values, SpeakerWords.builtIn());
  }

  /**
   * @param values turns the text of a value into its meaning; must allow use by several threads
   * @param speakers the words that name nobody; what is wrong with them is told with the rest
   */
  public DatasetReader(ValueReader values, SpeakerWords speakers) {
    this.values = values;
    this.vagueSpeakers = new VagueSpeakers(speakers);
    this.faults = speakers.problems();
  }

  /**
   * Reads claims files and folders. A file is a dataset; a folder is one dataset of all claims
   * files directly in it, and so is each folder below it that holds any. A path that is given
   * twice, or lies in a folder given before, is read once. A report of Tally's own is no claims
   * file: in a folder it is passed by, and given by itself it is a problem.
   */
  public Input read(List<Path> paths) {
    Run run = new Run();
    faults.forEach(run.problems::add);
    paths.forEach(run::read);
    return run.input();
  }

  /**
   * Reads one dataset from the text of a YAML file.
   *
   * @param name the dataset's name, and the file of all positions
   */
  public Input readText(String name, String yaml) {
    Run run = new Run();
    DatasetAssembly dataset = run.assembly(name);
    dataset.addText(name, yaml);
    dataset.read().ifPresent(run.datasets::add);
    return run.input();
  }

  private final class Run {
    private final List<Dataset> datasets = new ArrayList<>();
    private final Problems problems = new Problems();
    private final Set<Path> taken = new HashSet<>();
    private final List<Position> reports = new ArrayList<>();
    private int seen;

    private Input input() {
      return new Input(datasets, problems.sorted(), taken, reports);
    }

    private DatasetAssembly assembly(String name) {
      return new DatasetAssembly(name, values, vagueSpeakers, problems);
    }

    private void read(Path path) {
      String shown = shown(path);
      if (Files.isDirectory(path)) {
        readFolder(path, shown);
      } else if (!Files.exists(path)) {
        problems.add(
            Position.of(shown), "there is no such file or folder", InputFiles.sibling(path, shown));
      } else if (Format.of(path) == Format.NONE || !Files.isRegularFile(path)) {
        problems.add(
            Position.of(shown),
            "this is no claims file (.yaml, .yml, .json, .jsonl, .ndjson, .csv, .xlsx)",
            shown.endsWith(".xls") ? "Maybe save it as .xlsx?" : null);
      } else {
        readDataset(shown, List.of(InputFile.of(path, shown)), problems::addReport);
      }
    }

    private void readFolder(Path folder, String shown) {
      int before = seen;
      int problemsBefore = problems.count();
      readFolder(folder, shown, 0);
      if (seen == before && problems.count() == problemsBefore) {
        problems.add(Position.of(shown), "the folder holds no claims files", null);
      }
    }

    private void readFolder(Path folder, String shown, int depth) {
      try {
        List<InputFile> files =
            InputFiles.claimsFiles(folder).stream()
                .map(file -> InputFile.of(file, child(shown, file)))
                .toList();
        seen += files.size();
        if (!files.isEmpty()) {
          readDataset(shown, files, place -> reports.add(place.whole()));
        }
        for (Path below : InputFiles.folders(folder)) {
          if (depth < InputFiles.DEEPEST) {
            readFolder(below, child(shown, below), depth + 1);
          } else {
            problems.add(Position.of(child(shown, below)), "the folder lies too deep", null);
          }
        }
      } catch (IOException | UncheckedIOException e) {
        problems.add(Position.of(shown), "the folder cannot be read", null);
      }
    }

    /** Reads a dataset; what Tally itself wrote is handed on, in place of claims. */
    private void readDataset(String name, List<InputFile> files, Consumer<Place> report) {
      DatasetAssembly dataset = assembly(name);
      boolean any = false;
      for (InputFile file : files) {
        if (taken.add(file.identity())) {
          dataset.add(file, report);
          any = true;
        }
      }
      if (any) {
        taken.addAll(dataset.sheets());
        dataset.read().ifPresent(datasets::add);
      }
    }
  }

  private static String shown(Path path) {
    String text = path.toString().replace('\\', '/');
    return text.isEmpty() ? "." : text;
  }

  private static String child(String folder, Path entry) {
    String name = entry.getFileName().toString();
    return folder.endsWith("/") ? folder + name : folder + "/" + name;
  }
}
