package org.tally.worlds;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim of a world.
 *
 * @param id its id
 * @param source the source's id
 * @param by whom the source credits
 * @param subject the subject's id
 * @param property the property
 * @param said the value as written
 * @param when as written; null if it is left to the source's published date
 * @param moment the moment of the truth that it is about
 * @param time the time that it is about, written or not; null if nothing tells
 * @param qualifiers further qualifiers
 * @param corrects the ids of claims that it corrects
 */
record Statement(
    String id,
    String source,
    @Nullable String by,
    String subject,
    String property,
    Said said,
    @Nullable String when,
    int moment,
    @Nullable String time,
    Map<String, String> qualifiers,
    List<String> corrects) {

  Statement saying(Said other) {
    return new Statement(
        id, source, by, subject, property, other, when, moment, time, qualifiers, corrects);
  }

  Statement named(String other) {
    return new Statement(
        other, source, by, subject, property, said, when, moment, time, qualifiers, corrects);
  }

  String yaml() {
    StringBuilder yaml = new StringBuilder("  - {id: ").append(id);
    yaml.append(", source: ").append(source);
    if (by != null) {
      yaml.append(", by: ").append(by);
    }
    yaml.append(", subject: ").append(subject).append(", property: ").append(property);
    yaml.append(", ").append(said.yaml());
    if (when != null) {
      yaml.append(", when: ").append(when);
    }
    if (!qualifiers.isEmpty()) {
      yaml.append(", qualifiers: {");
      qualifiers.forEach((key, value) -> yaml.append(key).append(": ").append(value));
      yaml.append('}');
    }
    if (!corrects.isEmpty()) {
      yaml.append(", corrects: ").append(corrects);
    }
    return yaml.append("}\n").toString();
  }
}
