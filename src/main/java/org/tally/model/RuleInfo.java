package org.tally.model;

/**
 * A rule as its metadata tells.
 *
 * @param id its id, never used twice: {@code C101}
 * @param slug its name, the bad pattern that it finds: {@code disjoint-values}
 * @param family the folder it lives in: {@code conflict}
 * @param severity how serious its findings are unless one account contradicts itself
 * @param since the version that brought it
 * @param status how settled it is: preview, stable or deprecated
 * @param message the template of its messages
 */
public record RuleInfo(
    String id,
    String slug,
    String family,
    Severity severity,
    String since,
    String status,
    String message) {}
