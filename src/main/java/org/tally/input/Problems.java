package org.tally.input;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Place;
import org.tally.input.node.UnreadableException;
import org.tally.model.Problem;
import org.tally.model.place.Position;

/** All that went wrong so far. Not for use by several threads at once. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(Position position, String message, @Nullable String hint) {
    found.add(new Problem(position, message, hint));
  }

  void add(Problem problem) {
    found.add(problem);
  }

  void add(UnreadableException e) {
    found.add(e.problem());
  }

  /** That a file was given for claims which Tally itself wrote. */
  void addReport(Place place) {
    add(
        place.whole(),
        "this is a report that Tally wrote, and no claims file",
        "Maybe the claims that it is about?");
  }

  void addAll(Problems others) {
    found.addAll(others.found);
  }

  int count() {
    return found.size();
  }

  /** By position, each once. */
  List<Problem> sorted() {
    return found.stream().sorted().distinct().toList();
  }
}
