package org.tally.cli;

import org.tally.reading.Policy;
import org.tally.reading.PolicyException;
import org.tally.reading.PolicyFiles;
import picocli.CommandLine.Option;

/** The option for what the words of a value mean, shared by several commands. */
final class PolicyOption {
  @Option(
      names = "--policy",
      paramLabel = "FILE|NAME",
      defaultValue = "newsroom",
      description =
          "What the words of a value mean: newsroom, strict, exact, or a table of one's own;"
              + " default: ${DEFAULT-VALUE}")
  private String policy = "newsroom";

  /**
   * The policy in use.
   *
   * @throws PolicyException if there is none of that name, or if its table is wrong: all faults
   */
  Policy load() throws PolicyException {
    return PolicyFiles.load(policy);
  }
}
