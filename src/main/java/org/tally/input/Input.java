package org.tally.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.tally.model.Dataset;
import org.tally.model.Problem;
import org.tally.model.place.Position;

/**
 * What was read.
 *
 * @param datasets in the order of the paths given; each holds the claims that could be read
 * @param problems what could not, by position; empty only if everything was read
 * @param files the files that were read or tried, absolute
 * @param reports files of the folders that were passed by, because Tally itself wrote them
 */
public record Input(
    List<Dataset> datasets, List<Problem> problems, Set<Path> files, List<Position> reports) {
  public Input {
    datasets = List.copyOf(datasets);
    problems = List.copyOf(problems);
    files = Set.copyOf(files);
    reports = List.copyOf(reports);
  }

  /** Nothing, because of these problems. */
  public static Input none(List<Problem> problems) {
    return new Input(List.of(), problems, Set.of(), List.of());
  }
}
