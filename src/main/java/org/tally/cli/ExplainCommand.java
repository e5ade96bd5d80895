package org.tally.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tally.engine.RuleBook;
import org.tally.model.Claim;
import org.tally.model.Dataset;
import org.tally.model.Finding;
import org.tally.model.Problem;
import org.tally.model.Provenance;
import org.tally.model.Report;
import org.tally.model.RuleInfo;
import org.tally.report.CitationGraph;
import org.tally.report.Fingerprint;
import org.tally.report.ProofRenderer;
import org.tally.support.Provenances;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the page of a rule, or the proof of a finding. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
@Command(
    name = "explain",
    description = "Say what a rule checks, with examples; or prove a finding, down to its claims.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:explained",
      "2:there is no such rule or finding, or something kept the check from being complete"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tally explain C101                         what a rule checks",
      "  tally check --verbose fixtures/kursk       shows the fingerprint of each finding",
      "  tally explain 496be0fa fixtures/kursk      how that finding comes about",
      "  tally explain --format dot 496be0fa fixtures/kursk | dot -Tsvg > citations.svg"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int NAMED = 5;

  /** Longer than the id of a rule, which may look like one: C104. */
  private static final String HEXADECIMAL = "(?i)[0-9a-f]{5,16}";

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "RULE|FINGERPRINT",
      description = {
        "The rule's id or name: C101, disjoint-values.",
        "With paths, the fingerprint of a finding, or as much of its start as tells it apart."
      })
  private String wanted;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "PATH",
      description = "The claims files and folders that the finding comes from.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = {
        "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.",
        "dot: from whom the claims of a finding have it, as a graph."
      })
  private ExplainFormat format;

  @Mixin private Loading loading;

  @Override
  public Integer call() throws IOException {
    return paths.isEmpty() ? explainRule() : explainFinding();
  }

  private int explainRule() {
    if (format == ExplainFormat.DOT) {
      throw new ParameterException(
          spec.commandLine(),
          "--format dot draws the citations of a finding. Maybe 'tally explain --format dot "
              + wanted
              + " PATH'?");
    }
    List<Problem> problems = new ArrayList<>();
    RuleBook book = loading.rules(problems);
    Optional<RuleInfo> known = RuleNames.find(wanted, book.rules());
    Optional<String> page = book.page(known.map(RuleInfo::id).orElse(wanted));
    Problems.print(problems, spec.commandLine().getErr());
    if (page.isEmpty()) {
      throw new ParameterException(spec.commandLine(), unknownRule(known.isPresent(), book));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(page.get());
    if (!page.get().endsWith("\n")) {
      out.print('\n');
    }
    out.flush();
    return problems.isEmpty() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
  }

  private String unknownRule(boolean known, RuleBook book) {
    if (known) {
      return "rule (" + wanted + ") has no page.";
    }
    return wanted.matches(HEXADECIMAL)
        ? Unknown.message(
            "rule",
            wanted,
            List.of(),
            "Maybe it is the fingerprint of a finding: 'tally explain " + wanted + " PATH'?")
        : RuleNames.unknown(wanted, book.rules());
  }

  private int explainFinding() throws IOException {
    Loading.Loaded loaded = loading.load(paths, spec.commandLine().getErr());
    Report report = loaded.check();
    TreeMap<String, List<Finding>> known = new TreeMap<>();
    Stream.concat(report.findings().stream(), report.outcomes().stream())
        .forEach(
            finding ->
                known
                    .computeIfAbsent(Fingerprint.of(finding), key -> new ArrayList<>(1))
                    .add(finding));
    Problems.print(report.problems(), spec.commandLine().getErr());
    String start = wanted.toLowerCase(Locale.ROOT);
    List<Map.Entry<String, List<Finding>>> matching =
        known.entrySet().stream().filter(entry -> entry.getKey().startsWith(start)).toList();
    if (matching.size() != 1) {
      throw new ParameterException(
          spec.commandLine(), matching.isEmpty() ? unknown(known) : ambiguous(matching));
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Finding> found = matching.get(0).getValue();
    switch (format) {
      case TEXT -> new ProofRenderer().findings(found, out);
      case DOT -> citations(found, loaded.datasets(), out);
    }
    out.flush();
    return report.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
  }

  private void citations(List<Finding> found, List<Dataset> datasets, PrintWriter out)
      throws IOException {
    Set<Claim> claims = new HashSet<>();
    found.forEach(finding -> claims.addAll(finding.claims()));
    if (claims.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "(" + wanted + ") is about no claims, so there is nothing to draw.");
    }
    List<Provenance> all = new ArrayList<>();
    datasets.forEach(dataset -> all.addAll(new Provenances(dataset).of(claims::contains)));
    new CitationGraph().write(all, found.get(0), out);
  }

  private String unknown(TreeMap<String, List<Finding>> known) {
    List<String> starts =
        known.keySet().stream()
            .map(key -> key.substring(0, Math.min(key.length(), wanted.length())))
            .toList();
    return Unknown.message(
        "finding",
        wanted,
        starts,
        known.isEmpty()
            ? "Maybe other paths? Nothing was found in these."
            : "Maybe one of those that 'tally check --verbose' shows?");
  }

  private String ambiguous(List<Map.Entry<String, List<Finding>>> matching) {
    StringBuilder text =
        new StringBuilder("(" + wanted + ") is the start of several fingerprints. Maybe one of:");
    for (var entry : matching.subList(0, Math.min(NAMED, matching.size()))) {
      Finding first = entry.getValue().get(0);
      text.append(" ").append(entry.getKey()).append(" (").append(first.rule()).append(' ');
      text.append(first.slug()).append("),");
    }
    text.setLength(text.length() - 1);
    return text.append(matching.size() > NAMED ? ", ...?" : "?").toString();
  }
}
