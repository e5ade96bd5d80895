package org.tally.reading;

import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.number.Rational;
import org.tally.reading.Rows.Unit;
import org.tally.reading.Rows.UnitKind;

/** The currencies of ISO 4217, as the JDK knows them; for those that the policy has no row for. */
final class Currencies {
  private static final int CODE = 3;

  private Currencies() {}

  /** The currency of a code in capital letters; null if it is none. */
  static @Nullable Unit named(String code) {
    return isCode(code, 0, code.length()) ? Known.BY_CODE.get(code) : null;
  }

  /** Whether the characters from {@code start} on are three capital letters and nothing else. */
  static boolean isCode(String text, int start, int end) {
    if (end - start != CODE) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
        return false;
      }
    }
    return true;
  }

  /** Loaded only when a code is met that the policy does not have. */
  private static final class Known {
    static final Map<String, Unit> BY_CODE = new TreeMap<>();

    static {
      for (Currency currency : Currency.getAvailableCurrencies()) {
        String code = currency.getCurrencyCode();
        BY_CODE.put(code, new Unit(code, UnitKind.MONEY, null, Rational.ONE));
      }
    }
  }
}
