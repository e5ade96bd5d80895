package org.tally.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kie.api.definition.rule.Rule;
import org.tally.model.Diagnosis;
import org.tally.model.Finding;
import org.tally.model.fact.Slip;

/** Where rules offer what probably happened: it goes with the finding that it explains. */
public final class SlipSink {
  private final Map<String, RuleMeta> rules;
  private final Severities severities;
  private final Map<String, List<Diagnosis>> diagnoses = new TreeMap<>();

  SlipSink(Map<String, RuleMeta> rules, Severities severities) {
    this.rules = rules;
    this.severities = severities;
  }

  /** Offers {@code slip}, which {@code rule} holds to be likely. */
  public void add(Rule rule, Slip slip) {
    RuleMeta meta = RuleMeta.of(rule, rules);
    if (severities.decide(meta, false) == null) {
      return;
    }
    Diagnosis diagnosis =
        new Diagnosis(
            meta.info().id(),
            meta.info().slug(),
            meta.message(),
            new TreeMap<>(slip.arguments()),
            slip.corrections(),
            slip.getRestoration().restores());
    diagnoses.computeIfAbsent(key(slip.finding()), key -> new ArrayList<>(1)).add(diagnosis);
  }

  /** {@code finding} with what was offered for it, the slip that would restore most first. */
  Finding explained(Finding finding) {
    List<Diagnosis> offered = diagnoses.getOrDefault(key(finding), List.of());
    return offered.isEmpty()
        ? finding
        : finding.withSlips(offered.stream().sorted(Diagnosis.ORDER).toList());
  }

  /** The same for findings before and after a claim was changed, if they are on one matter. */
  static String key(Finding finding) {
    return finding.rule() + '|' + finding.verdict() + '|' + finding.key();
  }
}
