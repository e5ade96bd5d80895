package org.tally.bench;

/** Ways in which many claims of one quantity can lie beside each other. */
public enum Crowd {
  /** All but one say the same. */
  ONE_APART,
  /** Every claim says something else: as many camps as claims. */
  ALL_DISTINCT,
  /** Rounded values that touch, a hundred of them. */
  TOUCHING,
  /** Half are exact and distinct, and a few vague ones join every camp. */
  VAGUE,
  /** A running total of one day, all distinct, from as many origins: nobody can tell. */
  WITHIN_A_DAY;

  /** A claims file with so many claims of the crowd, each of a source of its own. */
  public String yaml(int claims) {
    StringBuilder yaml = new StringBuilder("properties:\n  seats: {kind: ");
    yaml.append(this == WITHIN_A_DAY ? "cumulative" : "fixed").append(", unit: person}\n");
    yaml.append("sources:\n");
    for (int i = 0; i < claims; i++) {
      yaml.append("  s").append(i).append(": {kind: news, published: 2025-01-01}\n");
    }
    yaml.append("claims:\n");
    for (int i = 0; i < claims; i++) {
      yaml.append("  - {id: c").append(i).append(", source: s").append(i);
      yaml.append(", subject: hall, property: seats, value: \"").append(value(i)).append("\"");
      yaml.append(this == TOUCHING ? ", rounded-to: 1000}\n" : "}\n");
    }
    return yaml.toString();
  }

  private String value(int i) {
    return switch (this) {
      case ONE_APART -> i == 7 ? "10,403" : "10,401";
      case ALL_DISTINCT, WITHIN_A_DAY -> Integer.toString(10_001 + 10 * i);
      case TOUCHING -> Integer.toString(1_000 * (100 + i % 100));
      case VAGUE -> i % 100 == 0 ? "more than 5,000" : Integer.toString(10_001 + 10 * i);
    };
  }
}
