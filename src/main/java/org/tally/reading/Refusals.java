package org.tally.reading;

import org.jspecify.annotations.Nullable;
import org.tally.reading.Phrases.Match;
import org.tally.reading.Rows.Hedge;
import org.tally.reading.Rows.Refused;

/** The part of the grammar that knows words which make a value no value of its property. */
final class Refusals {
  private final Policy policy;
  private final Cursor cursor;

  Refusals(Policy policy, Cursor cursor) {
    this.policy = policy;
    this.cursor = cursor;
  }

  /**
   * Refuses such words before a number, unless they are the start of longer ones that mean
   * something: "double digits".
   */
  void before() throws ReadingException {
    Match<Refused> match = cursor.match(policy.refusedBefore);
    if (match == null) {
      return;
    }
    Match<Rows.Vague> vague = cursor.match(policy.vague);
    Match<Hedge> hedge = cursor.match(policy.hedgesBefore);
    boolean longer =
        (vague != null && vague.length() > match.length())
            || (hedge != null && hedge.length() > match.length());
    refuse(longer ? null : match);
  }

  /** Refuses such words behind a number, with or without a comma between. */
  void after() throws ReadingException {
    int place = cursor.place();
    cursor.accept(",");
    refuse(cursor.match(policy.refusedAfter));
    cursor.returnTo(place);
  }

  private void refuse(@Nullable Match<Refused> match) throws ReadingException {
    if (match != null) {
      int start = cursor.peek().start();
      int end = cursor.peek(match.length() - 1).end();
      throw cursor.refuse(start, end, match.row().says(), match.row().maybe());
    }
  }
}
