package org.tally.cli;

import java.nio.file.Path;
import java.util.Optional;
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

  /** The file that the option names; empty for a policy that Tally brings along. */
  Optional<Path> file() {
    return policy.equals("newsroom") || PolicyFiles.names().contains(policy)
        ? Optional.empty()
        : Optional.of(Path.of(policy));
  }
}
