package org.tally.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an English date into words, numbers, signs and dates in EDTF. */
final class DateLexer {
  private static final String MONTH =
      "(?:" + String.join("|", DateWords.ENGLISH.of("months")) + ")";

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<hyphens>(?<![\\p{L}0-9])(?<![0-9]-)(?:[0-9]{1,2}-"
              + MONTH
              + "(?:-[0-9]{4})?|[0-9]{4}-"
              + MONTH
              + "(?:-[0-9]{1,2})?|"
              + MONTH
              + "-(?:[0-9]{1,2}-)?[0-9]{4})(?![\\p{L}0-9-]))"
              + "|(?<week>(?<![\\p{L}0-9-])[0-9]{4}-?W[0-9]{2}(?:-?[1-7])?(?![\\p{L}0-9-]))"
              + "|(?<edtf>(?<![0-9-])[0-9]{4}-(?:0[1-9]|1[0-2]|2[1-4])(?:-[0-9]{2})?(?![0-9]|-[0-9])[~?%]?)"
              + "|(?<part>(?<![\\p{L}0-9-])(?:(?:[1-4]Q|[12]H)[ /-]?[0-9]{4}|Q[1-4][/-][0-9]{4}"
              + "|H[12][ /-]?[0-9]{4}|[0-9]{4}[ -]?(?:Q[1-4]|H[12])(?! ?[0-9]))(?![\\p{L}0-9]))"
              + "|(?<number>[0-9]++)(?:st|nd|rd|th)?(?!\\p{L})"
              + "|(?<decade>[0-9]{3}0)['\u2019]?s(?!\\p{L})"
              + "|(?<word>[\\p{L}\\p{M}]+)\\.?"
              + "|(?<space>[\\s\\p{Z}\\p{Cf}\\p{Cc},]+)"
              + "|(?<sign>.)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  enum Kind {
    WORD,
    NUMBER,
    DECADE,
    EDTF,
    /** A quarter or a half of a year in an abbreviation: 2024-Q3, 1H 2024. */
    PART,
    /** A week of ISO 8601, or a day of it: 2025-W14, 2025-W14-3. */
    WEEK,
    SIGN,
    END
  }

  /**
   * @param text a word folded as terms are; digits; a sign in its plain form
   */
  record Piece(Kind kind, String text, int start, int end) {
    /** The number; -1 if there is none or it is too large for a year. */
    int number() {
      return (kind == Kind.NUMBER || kind == Kind.DECADE) && text.length() <= 4
          ? Integer.parseInt(text)
          : -1;
    }

    boolean isYear() {
      return kind == Kind.NUMBER && text.length() == 4;
    }
  }

  private DateLexer() {}

  /** The pieces in order, the last of them of kind END. */
  static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(text);
    while (matcher.find()) {
      if (matcher.group("hyphens") != null) {
        hyphens(matcher.group(), matcher.start(), pieces);
      } else if (matcher.group("week") != null) {
        pieces.add(piece(Kind.WEEK, matcher.group().toUpperCase(Locale.ROOT), matcher));
      } else if (matcher.group("edtf") != null) {
        pieces.add(piece(Kind.EDTF, matcher.group(), matcher));
      } else if (matcher.group("part") != null) {
        pieces.add(piece(Kind.PART, matcher.group().toLowerCase(Locale.ROOT), matcher));
      } else if (matcher.group("number") != null) {
        pieces.add(piece(Kind.NUMBER, matcher.group("number"), matcher));
      } else if (matcher.group("decade") != null) {
        pieces.add(piece(Kind.DECADE, matcher.group("decade"), matcher));
      } else if (matcher.group("word") != null) {
        pieces.add(piece(Kind.WORD, Terms.fold(matcher.group("word")), matcher));
      } else if (matcher.group("sign") != null) {
        int sign = Characters.plain(matcher.group().codePointAt(0));
        pieces.add(piece(Kind.SIGN, Character.toString(sign), matcher));
      }
    }
    pieces.add(new Piece(Kind.END, "", text.length(), text.length()));
    return pieces;
  }

  /** "3-Jan-2025", "2025-Jan-03", "Jan-2025": the day or the month first, and no hyphens. */
  private static void hyphens(String date, int start, List<Piece> pieces) {
    List<Piece> parts = new ArrayList<>();
    int at = start;
    for (String part : date.split("-")) {
      boolean number = Characters.isDigit(part.charAt(0));
      String text = number ? part : Terms.fold(part);
      parts.add(new Piece(number ? Kind.NUMBER : Kind.WORD, text, at, at + part.length()));
      at += part.length() + 1;
    }
    if (parts.get(0).isYear()) {
      Collections.reverse(parts);
    }
    pieces.addAll(parts);
  }

  private static Piece piece(Kind kind, String text, Matcher matcher) {
    return new Piece(kind, text, matcher.start(), matcher.end());
  }
}
