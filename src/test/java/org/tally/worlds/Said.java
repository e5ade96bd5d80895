package org.tally.worlds;

import java.util.Map;
import java.util.TreeMap;
import org.tally.model.number.Interval;

/**
 * A value as somebody writes it.
 *
 * @param text the value of the claim
 * @param plain whether it is a plain numeral, without quotes
 * @param fields further keys of the claim, such as its precision
 * @param span all that it can mean by the documented readings; nothing for a share
 */
record Said(String text, boolean plain, Map<String, String> fields, Interval span) {
  Said {
    fields = Map.copyOf(fields);
  }

  static Said of(String text, Interval span) {
    return new Said(text, false, Map.of(), span);
  }

  /** As keys of a flow mapping. */
  String yaml() {
    StringBuilder yaml = new StringBuilder("value: ");
    yaml.append(plain ? text : '"' + text + '"');
    new TreeMap<>(fields)
        .forEach((key, value) -> yaml.append(", ").append(key).append(": ").append(value));
    return yaml.toString();
  }
}
