package org.tally.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tally.model.fact.Account;
import org.tally.model.fact.Estimate;

/** The books of a case, found by whose they are. */
final class Shelf {
  private final List<Book> books;
  private final Map<String, List<Book>> byAccount = new HashMap<>();
  private final Map<String, List<Book>> whole = new HashMap<>();
  private final Map<String, List<Estimate>> stated = new HashMap<>();
  private final List<Estimate> fixed;

  /**
   * @param books the books, to which further ones are added
   * @param stated what all claims of the case state
   */
  Shelf(List<Book> books, List<Estimate> stated) {
    this.books = books;
    books.forEach(this::put);
    this.fixed = Books.fixed(stated);
    for (Estimate estimate : stated) {
      this.stated
          .computeIfAbsent(estimate.account().sourceAndTimeKey(), key -> new ArrayList<>(2))
          .add(estimate);
    }
  }

  /** The books into which belongs what follows for {@code account}; one is opened if need be. */
  List<Book> holders(Account account) {
    List<Book> holders = new ArrayList<>(byAccount.getOrDefault(account.key(), List.of()));
    for (Book book : whole.getOrDefault(account.sourceAndTimeKey(), List.of())) {
      if (!holders.contains(book)) {
        holders.add(book);
      }
    }
    if (holders.isEmpty()) {
      List<Estimate> together = stated.getOrDefault(account.sourceAndTimeKey(), List.of());
      Book opened = Books.open(account, together, fixed);
      books.add(opened);
      put(opened);
      holders.add(opened);
    }
    return holders;
  }

  private void put(Book book) {
    byAccount.computeIfAbsent(book.account().key(), key -> new ArrayList<>(1)).add(book);
    if (book.account().whole()) {
      whole.computeIfAbsent(book.account().sourceAndTimeKey(), key -> new ArrayList<>(1)).add(book);
    }
  }
}
