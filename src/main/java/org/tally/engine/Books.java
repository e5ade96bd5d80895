package org.tally.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tally.model.Period;
import org.tally.model.Source;
import org.tally.model.fact.Account;
import org.tally.model.fact.Estimate;

/**
 * Opens the books of a case: one for each account, in which the source's own voice fills what the
 * speaker leaves out, and one for each source as a whole, for its own arithmetic.
 */
final class Books {
  private Books() {}

  /**
   * The books in which a relation could find enough to work with.
   *
   * @param enough the properties from whose value alone something follows by some relation
   */
  static List<Book> of(List<Estimate> stated, List<Estimate> shares, Set<String> enough) {
    Set<String> sharing = new HashSet<>();
    shares.forEach(share -> sharing.add(share.account().sourceAndTimeKey()));
    Map<String, List<Estimate>> bySourceAndTime = new LinkedHashMap<>();
    for (Estimate estimate : stated) {
      bySourceAndTime
          .computeIfAbsent(estimate.account().sourceAndTimeKey(), key -> new ArrayList<>(2))
          .add(estimate);
    }
    List<Book> books = new ArrayList<>();
    List<Estimate> fixed = fixed(stated);
    bySourceAndTime.forEach(
        (time, together) -> {
          Source source = together.get(0).account().source();
          List<Estimate> timeless = timeless(fixed, source, together);
          if (together.size() + timeless.size() > 1
              || sharing.contains(time)
              || enough.contains(together.get(0).property().id())) {
            addBooks(books, together, timeless);
          }
        });
    return books;
  }

  /**
   * The book of an account for a time of which it may state nothing.
   *
   * @param together what its source states for that time
   * @param fixed what the case states of properties that have one true value
   */
  static Book open(Account account, List<Estimate> together, List<Estimate> fixed) {
    List<Estimate> own = new ArrayList<>();
    List<Estimate> ownVoice = new ArrayList<>();
    for (Estimate estimate : together) {
      Account other = estimate.account();
      boolean mine = account.whole() || other.speakerKey().equals(account.speakerKey());
      if (mine || other.by() == null) {
        (mine ? own : ownVoice).add(estimate);
      }
    }
    Book book = new Book(account);
    book.enter(own);
    book.enter(ownVoice);
    book.enter(timeless(fixed, account.source(), together));
    return book;
  }

  /** What has one true value whenever it is reported. */
  static List<Estimate> fixed(List<Estimate> stated) {
    return stated.stream().filter(estimate -> estimate.property().isFixed()).toList();
  }

  private static void addBooks(List<Book> books, List<Estimate> together, List<Estimate> timeless) {
    SortedMap<String, List<Estimate>> byVoice = new TreeMap<>();
    for (Estimate estimate : together) {
      String by = estimate.account().by();
      byVoice.computeIfAbsent(by == null ? "" : by, key -> new ArrayList<>(2)).add(estimate);
    }
    List<Estimate> ownVoice = byVoice.getOrDefault("", List.of());
    byVoice.forEach(
        (voice, own) -> {
          Book book = new Book(own.get(0).account());
          book.enter(own);
          book.enter(ownVoice);
          book.enter(timeless);
          books.add(book);
        });
    if (byVoice.size() > 1) {
      Source source = together.get(0).account().source();
      Period when = together.get(0).account().when();
      Book whole = new Book(new Account(source, null, when, true));
      whole.enter(together);
      whole.enter(timeless);
      books.add(whole);
    }
  }

  /** What the same source says, for another time, of properties that have one true value. */
  private static List<Estimate> timeless(
      List<Estimate> fixed, @Nullable Source source, List<Estimate> together) {
    List<Estimate> timeless = new ArrayList<>();
    for (Estimate estimate : fixed) {
      if (isSame(estimate.account().source(), source) && !together.contains(estimate)) {
        timeless.add(estimate);
      }
    }
    return timeless;
  }

  private static boolean isSame(@Nullable Source a, @Nullable Source b) {
    return a == null ? b == null : b != null && a.id().equals(b.id());
  }
}
