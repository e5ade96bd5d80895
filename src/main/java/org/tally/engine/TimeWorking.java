package org.tally.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tally.engine.Timeline.Entry;
import org.tally.model.fact.Estimate;
import org.tally.model.fact.Operands;
import org.tally.model.fact.Working;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;

/**
 * What can be worked out from one quantity at several times.
 *
 * @param working the working
 * @param certain whether the time of what comes out is certain, so that it can be compared; if not,
 *     it is only listed
 */
record TimeWorking(Working working, boolean certain) {

  /** The relation that the course of time gives, placed at the claim that it ends with. */
  static Relation relation(
      Expression.Name target, Relation.Sign sign, Expression value, Entry last) {
    return relation(target, sign, value, last, text(value));
  }

  /**
   * @param text the value in words
   */
  static Relation relation(
      Expression.Name target, Relation.Sign sign, Expression value, Entry last, String text) {
    return new Relation(
        target.text() + ' ' + sign.text() + ' ' + text,
        target,
        sign,
        value,
        last.what().claims().get(0).position());
  }

  private static String text(Expression value) {
    if (value instanceof Expression.Binary binary) {
      String operator = binary.operator() == Expression.Operator.MINUS ? " - " : " + ";
      return text(binary.left()) + operator + text(binary.right());
    }
    return ((Expression.Name) value).text();
  }

  static Operands operands(List<Entry> entries) {
    Map<String, Estimate> byName = new TreeMap<>();
    entries.forEach(entry -> byName.put(entry.name().text(), entry.what()));
    return new Operands(byName);
  }

  /** The same for two workings exactly if they work out the same from the same claims. */
  String key() {
    StringBuilder key = new StringBuilder(working.text());
    key.append('|')
        .append(working.quantity().key())
        .append('|')
        .append(working.account().timeKey());
    working.operands().byName().values().forEach(e -> key.append('|').append(e.id()));
    return key.toString();
  }
}
