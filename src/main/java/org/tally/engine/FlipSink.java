package org.tally.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.kie.api.definition.rule.Rule;
import org.tally.model.Conclusion;
import org.tally.model.Conclusion.Truth;
import org.tally.model.Finding;
import org.tally.model.Flip;
import org.tally.model.fact.Stake;

/** Where rules tell which conclusions depend on a conflict: it goes with the finding. */
public final class FlipSink {
  private final Map<String, RuleMeta> rules;
  private final Severities severities;
  private final Map<String, Map<Conclusion, Told>> flips = new TreeMap<>();

  private record Told(int step, Flip flip) {}

  FlipSink(Map<String, RuleMeta> rules, Severities severities) {
    this.rules = rules;
    this.severities = severities;
  }

  /** Tells what {@code rule} holds to depend on a conflict; of several steps the first counts. */
  public void add(Rule rule, Stake stake) {
    RuleMeta meta = RuleMeta.of(rule, rules);
    if (severities.decide(meta, false) == null) {
      return;
    }
    Flip flip =
        new Flip(
            meta.info().id(),
            meta.info().slug(),
            meta.message(),
            new TreeMap<>(stake.arguments()),
            stake.conclusion(),
            stake.with(Truth.HOLDS),
            stake.with(Truth.FAILS));
    flips
        .computeIfAbsent(SlipSink.key(stake.finding()), key -> new HashMap<>())
        .merge(
            stake.conclusion(),
            new Told(stake.step(), flip),
            (one, other) -> one.step <= other.step ? one : other);
  }

  /** {@code finding} with the conclusions that depend on it, in the order of their places. */
  Finding told(Finding finding) {
    Map<Conclusion, Told> told = flips.getOrDefault(SlipSink.key(finding), Map.of());
    return told.isEmpty()
        ? finding
        : finding.withFlips(told.values().stream().map(Told::flip).sorted(Flip.ORDER).toList());
  }
}
