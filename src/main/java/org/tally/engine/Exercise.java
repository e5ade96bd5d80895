package org.tally.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.FactHandle;
import org.tally.model.Finding;
import org.tally.model.Verdict;

/**
 * Tells how often each rule had something to judge. By convention a rule's first pattern says what
 * the rule judges and the patterns after it say when to flag it; so a rule is exercised once for
 * each fact that its first pattern matches. Of rules that judge nearly every claim, only some
 * constraints of the first pattern say so ({@code @judges}): a pattern more would cost each claim.
 */
final class Exercise {
  private final Map<Judge, List<String>> rules = new LinkedHashMap<>();
  private final Map<Judge, List<String>> asides = new LinkedHashMap<>();
  private final @Nullable Witness witness;
  private final Set<Class<?>> types = new HashSet<>();
  private final ClassValue<Boolean> wanted =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return types.stream().anyMatch(pattern -> pattern.isAssignableFrom(type));
        }
      };

  private final ClassValue<List<Map.Entry<Judge, List<String>>>> judging =
      new ClassValue<>() {
        @Override
        protected List<Map.Entry<Judge, List<String>>> computeValue(Class<?> type) {
          return rules.entrySet().stream()
              .filter(entry -> entry.getKey().type().isAssignableFrom(type))
              .toList();
        }
      };

  /** What rules judge: facts of a type, with the constraints of their first pattern. */
  private record Judge(Class<?> type, List<AlphaNodeFieldConstraint> constraints) {
    boolean isExercisedBy(FactHandle handle, ValueResolver session) {
      for (AlphaNodeFieldConstraint constraint : constraints) {
        if (!constraint.isAllowed(handle, session)) {
          return false;
        }
      }
      return true;
    }
  }

  /** How often each rule was exercised, and how many of that it flagged. */
  static final class Counts {
    private final Map<String, long[]> counts = new HashMap<>();

    void exercised(String rule) {
      counts.computeIfAbsent(rule, key -> new long[2])[0]++;
    }

    /** Counts what a rule flagged; what it could not judge is none of that. */
    void found(Finding finding) {
      if (!finding.verdict().isOutcomeOnly()) {
        counts.computeIfAbsent(finding.rule(), key -> new long[2])[1]++;
      }
    }

    void add(Counts other) {
      other.counts.forEach(
          (rule, numbers) -> {
            long[] sum = counts.computeIfAbsent(rule, key -> new long[2]);
            sum[0] += numbers[0];
            sum[1] += numbers[1];
          });
    }

    long exercisedBy(String rule) {
      return counts.getOrDefault(rule, new long[2])[0];
    }

    long foundBy(String rule) {
      return counts.getOrDefault(rule, new long[2])[1];
    }
  }

  /** Is told what rules judge, and what they look at to say that they cannot judge it. */
  @FunctionalInterface
  interface Witness {
    void judges(String rule, Object fact);
  }

  Exercise(RuleBook book) {
    this(book, null);
  }

  /**
   * @param witness is told of each fact that is judged; null if nobody asks, which costs nothing
   */
  Exercise(RuleBook book, @Nullable Witness witness) {
    this.witness = witness;
    for (KiePackage rulePackage : book.kieBase().getKiePackages()) {
      for (Rule rule : rulePackage.getRules()) {
        RuleMeta meta = book.metadata().get(rule.getName());
        GroupElement conditions = ((RuleImpl) rule).getLhs();
        collectTypes(conditions);
        if (meta != null && !meta.isSecondary()) {
          addJudge(rules, meta, conditions);
        } else if (meta != null && witness != null && meta.verdict() == Verdict.UNDECIDED) {
          addJudge(asides, meta, conditions);
        }
      }
    }
  }

  /** Whether any rule has a pattern for facts like this one. */
  boolean isWanted(Class<?> type) {
    return wanted.get(type);
  }

  /** Counts, for each rule, whether {@code fact} is something that it judges. */
  void count(Object fact, FactHandle handle, ValueResolver session, Counts counts) {
    for (Map.Entry<Judge, List<String>> judge : judging.get(fact.getClass())) {
      if (judge.getKey().isExercisedBy(handle, session)) {
        judge.getValue().forEach(counts::exercised);
      }
    }
    Witness told = witness;
    if (told != null) {
      tell(told, rules, fact, handle, session);
      tell(told, asides, fact, handle, session);
    }
  }

  private static void tell(
      Witness witness,
      Map<Judge, List<String>> judges,
      Object fact,
      FactHandle handle,
      ValueResolver session) {
    judges.forEach(
        (judge, ids) -> {
          if (judge.type().isInstance(fact) && judge.isExercisedBy(handle, session)) {
            ids.forEach(id -> witness.judges(id, fact));
          }
        });
  }

  private static void addJudge(
      Map<Judge, List<String>> judges, RuleMeta rule, GroupElement conditions) {
    if (conditions.getChildren().isEmpty()
        || !(conditions.getChildren().get(0) instanceof Pattern first)
        || !(first.getObjectType() instanceof ClassObjectType type)) {
      return;
    }
    List<AlphaNodeFieldConstraint> constraints = new ArrayList<>();
    for (Constraint constraint : first.getConstraints()) {
      if (constraint instanceof AlphaNodeFieldConstraint alpha
          && constraints.size() < rule.judges()) {
        constraints.add(alpha);
      }
    }
    judges
        .computeIfAbsent(new Judge(type.getClassType(), constraints), key -> new ArrayList<>())
        .add(rule.info().id());
  }

  private void collectTypes(RuleConditionElement element) {
    if (element instanceof Pattern pattern
        && pattern.getObjectType() instanceof ClassObjectType type) {
      if (pattern.getSource() == null) {
        types.add(type.getClassType());
      }
    }
    for (RuleConditionElement nested : element.getNestedElements()) {
      collectTypes(nested);
    }
  }
}
