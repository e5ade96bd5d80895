package org.tally.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lambdas and records of all shapes, with what they give. */
public final class Shapes implements Supplier<List<String>> {
  private final String own = "own";

  private interface Doubling {
    default Function<String, String> twice() {
      return text -> join(text);
    }

    default String joined(long wide) {
      return "of " + wide + this.join("y");
    }

    private String join(String text) {
      return text + text;
    }
  }

  /** Another class of the nest. */
  private static final class Inner {
    private final int number;

    Inner(int number) {
      this.number = number;
    }

    Supplier<Integer> next() {
      return () -> number + 1;
    }
  }

  private record Pair(@Nullable String text, int number, boolean flag, List<String> list) {}

  private record Wide(long number, Pair pair) {}

  private String append(String text) {
    return own + text;
  }

  private static <T> String each(List<T> list, Function<? super T, String> shown) {
    StringBuilder text = new StringBuilder();
    list.forEach(item -> text.append(shown.apply(item)));
    return text.toString();
  }

  @Override
  public List<String> get() {
    int captured = 7;
    long wide = 8L;
    Predicate<String> empty = String::isEmpty;
    ToIntFunction<String> length = String::length;
    Comparator<String> order = Comparator.comparingInt(String::length).reversed();
    Function<Integer, Inner> make = Inner::new;
    IntFunction<List<String>> list = size -> new ArrayList<>(size);
    IntPredicate large = number -> number > captured;
    ToLongFunction<Integer> sum = number -> number + wide;
    BiFunction<String, Integer, Character> at = String::charAt;
    Supplier<Supplier<String>> nested = () -> () -> own + captured;
    Function<Object, String> shown = String::valueOf;
    Supplier<String> bound = own::toUpperCase;
    List<String> seen = new ArrayList<>();
    Consumer<String> dropping = seen::add;
    dropping.accept(bound.get());
    return List.of(
        seen + "",
        empty.test("") + "",
        length.applyAsInt("four") + "",
        order.compare("a", "bb") + "",
        make.apply(3).next().get() + "",
        list.apply(2).size() + "",
        large.test(8) + "",
        sum.applyAsLong(4) + "",
        at.apply("abc", 1) + "",
        nested.get().get(),
        shown.apply(null),
        each(List.of("a", "b"), this::append),
        new Doubling() {}.twice().apply("x"),
        IntStream.range(0, 3).mapToObj(Integer::toString).toList() + "",
        IntStream.range(0, 3).boxed().sorted(Comparator.reverseOrder()).toList() + "");
  }

  /** The hash codes of records, and what equals what. */
  public List<Object> records() {
    Pair full = new Pair("a", 1, true, List.of("b"));
    Pair empty = new Pair(null, -1, false, List.of());
    List<Object> all = new ArrayList<>();
    for (Object a : List.of(full, empty, new Wide(1, full), new Wide(2, empty), "a")) {
      all.add(a.hashCode());
      for (Object b :
          List.of(
              new Pair("a", 1, true, List.of("b")),
              new Pair("c", 1, true, List.of("b")),
              new Pair("a", 2, true, List.of("b")),
              new Pair("a", 1, false, List.of("b")),
              new Pair("a", 1, true, List.of()),
              empty,
              new Wide(1, full))) {
        all.add(a.equals(b));
      }
    }
    return all;
  }

  /** Texts joined of all types, with the two characters that a recipe gives a meaning to. */
  public List<String> texts() {
    byte octet = -8;
    short small = 300;
    int number = 7;
    long wide = 1L << 40;
    char letter = 'x';
    boolean flag = true;
    float single = 1.5f;
    double twice = -0.0;
    String nothing = null;
    Object object = List.of(1);
    return List.of(
        "a" + octet + small + number + wide + "b",
        "" + letter + flag + single + twice,
        nothing + "\1" + object + "\2" + List.of("z"),
        wide + own,
        new Doubling() {}.joined(number));
  }
}
