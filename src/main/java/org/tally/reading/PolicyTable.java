package org.tally.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Nearest;
import org.tally.model.number.Bound;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.relation.Missing;
import org.tally.reading.Rows.Hedge;
import org.tally.reading.Rows.Means;
import org.tally.reading.Rows.Refused;
import org.tally.reading.Rows.Unit;
import org.tally.reading.Rows.UnitKind;
import org.tally.reading.Rows.Vague;

/** Turns a policy's table into a policy, and refuses what it does not understand. */
final class PolicyTable {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "rounding",
          "relations",
          "hedges",
          "refused",
          "vague",
          "unquantified",
          "numbers",
          "scales",
          "glued",
          "denominators",
          "fillers",
          "alternatives",
          "ranks",
          "intervals",
          "units",
          "yes",
          "no",
          "denials",
          "undecided",
          "pronouns");

  private static final String[] UNIT_KEYS = {
    "unit",
    "kind",
    "symbol",
    "per",
    "months",
    "meanings",
    "part-of",
    "then",
    "difference",
    "words",
    "also",
    "rate"
  };

  private final Map<?, ?> table;
  private final String place;
  private final Policy policy;
  private final Map<String, List<Unit>> also = new TreeMap<>();

  PolicyTable(Object tree, String place) {
    this.place = place;
    this.table = map(tree, "the table");
    for (Object key : table.keySet()) {
      if (!KEYS.contains(key)) {
        throw bad("unknown key (" + key + ")", Nearest.to(String.valueOf(key), KEYS).orElse(null));
      }
    }
    Map<?, ?> rounding = map(table.get("rounding"), "rounding");
    this.policy =
        new Policy(
            text(table, "name"),
            new Rows.Rounding(
                number(rounding, "count-from"),
                percent(rounding, "at-most-percent"),
                percent(rounding, "fraction-of-scale"),
                "exact".equals(rounding.get("unhedged"))),
            missing(table.get("relations")));
  }

  private static Missing missing(@Nullable Object relations) {
    Object word = relations instanceof Map<?, ?> keys ? keys.get("missing") : null;
    return Missing.byText().getOrDefault(String.valueOf(word), Missing.SKIP);
  }

  Policy policy() {
    rows("hedges").forEach(this::hedge);
    rows("refused").forEach(this::refused);
    rows("vague").forEach(this::vague);
    rows("units").forEach(this::unit);
    also.forEach((words, units) -> add(policy.also, words, List.copyOf(units)));
    words(table.get("unquantified"), "unquantified")
        .forEach(words -> add(policy.unquantified, words, words));
    words(table.get("fillers"), "fillers").forEach(words -> add(policy.fillers, words, words));
    optional("alternatives").forEach(words -> add(policy.alternatives, words, words));
    optional("ranks").forEach(words -> add(policy.ranks, words, words));
    optional("intervals").forEach(words -> add(policy.intervals, words, words));
    words(table.get("yes"), "yes").forEach(words -> policy.answers.add(words, "yes"));
    words(table.get("no"), "no").forEach(words -> policy.answers.add(words, "no"));
    optional("denials").forEach(words -> policy.denials.add(words, words));
    optional("undecided").forEach(words -> policy.undecided.add(words, words));
    optional("pronouns").forEach(words -> policy.pronouns.add(words, words));
    numbers("numbers").forEach((word, value) -> policy.numbers.put(word, small(word, value)));
    numbers("denominators")
        .forEach((word, value) -> policy.denominators.put(word, small(word, value)));
    numbers("scales").forEach(policy.scales::put);
    numbers("glued").forEach(policy.glued::put);
    policy.words.addAll(policy.numbers.keySet());
    policy.words.addAll(policy.scales.keySet());
    policy.words.addAll(policy.denominators.keySet());
    return policy;
  }

  private void hedge(Map<?, ?> row) {
    only(row, "id", "means", "percent", "place", "words", "why");
    Rational share = row.containsKey("percent") ? percent(row, "percent") : Rational.ZERO;
    String id = text(row, "id");
    Means means = oneOf(Means.class, row, "means");
    String percent = share.times(Rational.of(100)).toString();
    String reason = text(row, "why").replace("{percent}", percent);
    for (String words : words(row.get("words"), id)) {
      Hedge hedge = new Hedge(id, means, share, reason.replace("{words}", words));
      add(isAfter(row) ? policy.hedgesAfter : policy.hedgesBefore, words, hedge);
    }
  }

  private void refused(Map<?, ?> row) {
    only(row, "id", "place", "words", "says", "maybe");
    Refused refused = new Refused(text(row, "id"), text(row, "says"), optional(row, "maybe"));
    addWords(row, isAfter(row) ? policy.refusedAfter : policy.refusedBefore, refused);
  }

  private void vague(Map<?, ?> row) {
    only(row, "id", "low", "above", "high", "below", "share", "with-unit", "words", "why");
    Interval range = new Interval(end(row, "low", "above"), end(row, "high", "below"));
    String why = row.containsKey("why") ? text(row, "why") : "";
    Vague vague =
        new Vague(text(row, "id"), range, isTrue(row, "share"), isTrue(row, "with-unit"), why);
    addWords(row, policy.vague, vague);
  }

  /** An end of a range, which stands under one of two keys. */
  private Bound end(Map<?, ?> row, String closed, String open) {
    if (row.containsKey(closed) == row.containsKey(open)) {
      throw bad("the row " + row + " needs either (" + closed + ") or (" + open + ")", null);
    }
    return row.containsKey(closed)
        ? Bound.closed(number(row, closed))
        : Bound.open(number(row, open));
  }

  private boolean isTrue(Map<?, ?> row, String key) {
    String text = row.containsKey(key) ? text(row, key) : "false";
    if (!text.equals("true") && !text.equals("false")) {
      throw bad("(" + key + ": " + text + ") is neither true nor false", null);
    }
    return text.equals("true");
  }

  private void unit(Map<?, ?> row) {
    only(row, UNIT_KEYS);
    String id = text(row, "unit");
    String symbol = optional(row, "symbol");
    Rational per = row.containsKey("per") ? number(row, "per") : Rational.ONE;
    UnitKind kind = oneOf(UnitKind.class, row, "kind");
    String whole = optional(row, "part-of");
    Unit unit =
        isTrue(row, "difference")
            ? Unit.difference(id, kind, symbol)
            : whole != null
                ? new Unit(id, kind, symbol, per, null, whole)
                : new Unit(id, kind, symbol, per);
    policy.unitsById.put(id, unit);
    if (row.containsKey("months")) {
      policy.months.put(id, number(row, "months"));
    }
    if (row.containsKey("meanings")) {
      policy.meanings.put(id, words(row.get("meanings"), id));
    }
    if (row.containsKey("then")) {
      policy.then.put(id, text(row, "then"));
    }
    List<Token> name = Words.tokens(id);
    if (!id.isEmpty() && policy.units.of(name) == null) {
      add(policy.units, id, name, unit);
    }
    for (String words : words(row.get("words"), id)) {
      List<Token> tokens = Words.tokens(words);
      if (!unit.equals(policy.units.of(tokens))) {
        add(policy.units, words, tokens, unit);
      }
    }
    if (row.containsKey("also")) {
      words(row.get("also"), id)
          .forEach(words -> also.computeIfAbsent(words, key -> new ArrayList<>()).add(unit));
    }
    if (row.containsKey("rate")) {
      words(row.get("rate"), id).forEach(words -> add(policy.rates, words, unit));
    }
  }

  private <T> void addWords(Map<?, ?> row, Phrases<T> phrases, T meaning) {
    words(row.get("words"), text(row, "id")).forEach(words -> add(phrases, words, meaning));
  }

  private <T> void add(Phrases<T> phrases, String words, T meaning) {
    add(phrases, words, Words.tokens(words), meaning);
  }

  private <T> void add(Phrases<T> phrases, String words, List<Token> tokens, T meaning) {
    phrases.add(words, tokens, meaning);
    for (Token token : tokens) {
      policy.words.add(token.text());
    }
  }

  private boolean isAfter(Map<?, ?> row) {
    return row.containsKey("place") && text(row, "place").equals("after");
  }

  private List<String> optional(String key) {
    return table.containsKey(key) ? words(table.get(key), key) : List.of();
  }

  private List<Map<?, ?>> rows(String key) {
    List<Map<?, ?>> rows = new ArrayList<>();
    for (Object row : list(table.get(key), key)) {
      rows.add(map(row, "a row of " + key));
    }
    return rows;
  }

  private Map<String, Rational> numbers(String key) {
    Map<String, Rational> numbers = new TreeMap<>();
    Map<?, ?> row = map(table.get(key), key);
    for (Object word : row.keySet()) {
      numbers.put(String.valueOf(word), number(row, String.valueOf(word)));
    }
    return numbers;
  }

  private int small(String word, Rational value) {
    if (!value.isWhole() || value.signum() < 0 || value.compareTo(Rational.of(1000)) > 0) {
      throw bad("(" + word + ") must be a whole number up to 1000", null);
    }
    return value.numerator().intValue();
  }

  private void only(Map<?, ?> row, String... keys) {
    for (Object key : row.keySet()) {
      if (!List.of(keys).contains(key)) {
        throw bad("unknown key (" + key + ") in the row " + row, null);
      }
    }
  }

  private List<String> words(@Nullable Object node, String what) {
    List<String> words = new ArrayList<>();
    for (Object word : list(node, what)) {
      words.add(String.valueOf(word));
    }
    return words;
  }

  private Rational percent(Map<?, ?> row, String key) {
    return number(row, key).dividedBy(Rational.of(100));
  }

  private Rational number(Map<?, ?> row, String key) {
    String text = text(row, key);
    try {
      return Rational.parse(text);
    } catch (NumberFormatException | ArithmeticException e) {
      throw bad("(" + key + ": " + text + ") is no number", null);
    }
  }

  private <E extends Enum<E>> E oneOf(Class<E> type, Map<?, ?> row, String key) {
    String text = text(row, key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'))) {
        return constant;
      }
    }
    throw bad("(" + key + ": " + text + ") is unknown", null);
  }

  private String text(Map<?, ?> row, String key) {
    if (row.get(key) instanceof String text) {
      return text;
    }
    throw bad("the row " + row + " has no text (" + key + ")", null);
  }

  private @Nullable String optional(Map<?, ?> row, String key) {
    return row.containsKey(key) ? text(row, key) : null;
  }

  private Map<?, ?> map(@Nullable Object node, String what) {
    if (node instanceof Map<?, ?> map) {
      return map;
    }
    throw bad(what + " is no map of names and values", null);
  }

  private List<?> list(@Nullable Object node, String what) {
    if (node instanceof List<?> list) {
      return list;
    }
    throw bad(what + " is no list", null);
  }

  private IllegalArgumentException bad(String what, @Nullable String suggestion) {
    String hint = suggestion == null ? "" : ". Maybe " + suggestion + "?";
    return new IllegalArgumentException(place + ": " + what + hint);
  }
}
