package org.tally.input;

import java.util.List;
import org.tally.model.Dataset;
import org.tally.model.Problem;

/**
 * What was read.
 *
 * @param datasets in the order of the paths given; each holds the claims that could be read
 * @param problems what could not, by position; empty only if everything was read
 */
public record Input(List<Dataset> datasets, List<Problem> problems) {
  public Input {
    datasets = List.copyOf(datasets);
    problems = List.copyOf(problems);
  }
}
