package org.tally.doubt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tally.model.Certificate;
import org.tally.model.Certificate.Ranges;
import org.tally.model.Certificate.Solved;
import org.tally.model.Certificate.Stated;
import org.tally.model.Certificate.Term;
import org.tally.model.Claim;
import org.tally.model.Proof;
import org.tally.model.Reading;
import org.tally.model.Value;
import org.tally.model.fact.Balance;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Judged;
import org.tally.model.fact.Operands;
import org.tally.model.fact.Outcome;
import org.tally.model.fact.Working;

/** Certificates by exact interval arithmetic, where the numbers are multiplied with one another. */
final class Ranged {
  private Ranged() {}

  static Optional<Certificate> of(Judged judged) {
    if (judged instanceof Balance balance && isOfDeclared(balance.operands())) {
      return Optional.of(
          ranges(
              balance.relation().declared().text(),
              share(balance.operands().estimates()),
              terms(balance.operands().byName())));
    }
    if (judged instanceof Outcome outcome
        && !outcome.working().shape().isOfTime()
        && isOfDeclared(outcome.working().operands())) {
      Working working = outcome.working();
      Map<String, Term> terms = terms(working.operands().byName());
      terms.put(
          working.formula().target().text(),
          new Certificate.Possible(working.quantity().property().id()));
      return Optional.of(
          ranges(
              working.formula().relation().text(), share(working.operands().estimates()), terms));
    }
    return Optional.empty();
  }

  /** Two estimates of one quantity, at least one of which follows. */
  static Optional<Certificate> of(Estimate one, Estimate other) {
    Estimate derived = one.derivation() == null ? other : one;
    Estimate against = derived == one ? other : one;
    if (derived.derivation() == null || !isOfDeclared(one) || !isOfDeclared(other)) {
      return Optional.empty();
    }
    Proof proof = derived.derivation().proof();
    Map<String, Term> terms = terms(proof);
    terms.put(proof.name(), term(against));
    return Optional.of(ranges(proof.relation(), share(proof), terms));
  }

  /** A percentage of a number of things that no whole number of them is. */
  static Optional<Certificate> noWholeNumber(Outcome outcome) {
    String share = null;
    Term whole = null;
    for (Estimate operand : outcome.working().operands().estimates()) {
      if (!operand.reading().unit().equals(Reading.RATIO)) {
        whole = term(operand);
      } else if (operand.isStated()) {
        share = operand.claims().get(0).id();
      }
    }
    return share == null || whole == null
        ? Optional.empty()
        : Optional.of(new Certificate.NoWholeNumber(share, whole));
  }

  private static boolean isOfDeclared(Operands operands) {
    return operands.estimates().stream().allMatch(Ranged::isOfDeclared);
  }

  /** Whether it follows, if it does, by declared relations alone and not by the course of time. */
  private static boolean isOfDeclared(Estimate estimate) {
    return estimate.derivation() == null || isOfDeclared(estimate.derivation().proof());
  }

  private static boolean isOfDeclared(Proof proof) {
    return !proof.shape().isOfTime()
        && proof.operands().stream()
            .allMatch(
                operand ->
                    !(operand instanceof Proof.Derived derived) || isOfDeclared(derived.proof()));
  }

  /** Of a declared relation, or of the claim whose share it is. */
  private static Ranges ranges(String relation, String share, Map<String, Term> terms) {
    return new Ranges(share.isEmpty() ? relation : "", share, terms);
  }

  private static String share(Iterable<Estimate> operands) {
    for (Estimate operand : operands) {
      if (operand.isStated()
          && !operand.isCamp()
          && operand.claims().get(0).value() instanceof Value.Share) {
        return operand.id();
      }
    }
    return "";
  }

  private static String share(Proof proof) {
    for (Proof.Operand operand : proof.operands()) {
      if (operand instanceof Proof.Stated stated && stated.claim().value() instanceof Value.Share) {
        return stated.claim().id();
      }
    }
    return "";
  }

  private static Map<String, Term> terms(Map<String, Estimate> estimates) {
    Map<String, Term> terms = new TreeMap<>();
    estimates.forEach((name, estimate) -> terms.put(name, term(estimate)));
    return terms;
  }

  private static Term term(Estimate estimate) {
    return estimate.derivation() != null
        ? solved(estimate.derivation().proof())
        : new Stated(estimate.claims().stream().map(Claim::id).toList());
  }

  private static Map<String, Term> terms(Proof proof) {
    Map<String, Term> terms = new TreeMap<>();
    for (Proof.Operand operand : proof.operands()) {
      if (operand instanceof Proof.Derived derived) {
        terms.put(operand.name(), solved(derived.proof()));
      } else if (operand instanceof Proof.Stated stated) {
        terms.put(operand.name(), new Stated(List.of(stated.claim().id())));
      } else if (operand instanceof Proof.Agreed agreed) {
        terms.put(operand.name(), new Stated(agreed.claims().stream().map(Claim::id).toList()));
      }
    }
    return terms;
  }

  private static Solved solved(Proof proof) {
    String share = share(proof);
    return new Solved(share.isEmpty() ? proof.relation() : "", share, proof.name(), terms(proof));
  }
}
