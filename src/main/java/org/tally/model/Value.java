package org.tally.model;

/** What a claim says, as Tally understands it. */
public sealed interface Value {

  /** A number, or a date as the number of a day. */
  record Quantity(Reading reading) implements Value {}

  /**
   * A share of another property of the same subject: {@code two-thirds of casualties}.
   *
   * @param share the share, a pure number
   * @param of the id of the property that is the whole
   */
  record Share(Reading share, String of) implements Value {}

  /**
   * A name, place, category, or yes or no.
   *
   * @param text as reported
   * @param key equal for texts that mean the same
   */
  record Term(String text, String key) implements Value {}

  /** An amount or comparison without a number: {@code significantly larger}. */
  record Unquantified(String words) implements Value {}

  /** Something said that is no value of a property. */
  record Statement(String text) implements Value {}
}
