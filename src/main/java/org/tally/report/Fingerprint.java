package org.tally.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Period;
import org.tally.model.relation.Relation;

/**
 * Short names for what is in dispute and for what is said about it, by which the findings of two
 * runs can be told apart: 16 hexadecimal digits of a SHA-256.
 */
public final class Fingerprint {
  private static final int BYTES = 8;

  /** So many digits of a fingerprint that the findings of a run rarely share them. */
  private static final int SHORT = 8;

  private Fingerprint() {}

  /**
   * Names what is in dispute. The same wherever the dataset lies, whatever else is in its files,
   * and whichever claims take part; of the dataset's path only the last name counts.
   */
  public static String of(Finding finding) {
    return of(finding.name());
  }

  /** Names what is in dispute, as {@link #of(Finding)} does. */
  static String of(Finding.Name name) {
    return digest(List.of(name.rule(), lastName(name.dataset()), name.key()));
  }

  /** So much of the name as people are shown. */
  static String shortOf(Finding.Name name) {
    return of(name).substring(0, SHORT);
  }

  /** Names what the claims of the finding say. Does not depend on their order or position. */
  public static String content(Finding finding) {
    List<Claim> claims = finding.claims().stream().sorted(Comparator.comparing(Claim::id)).toList();
    List<String> parts = new ArrayList<>();
    claims.forEach(claim -> parts.addAll(content(claim)));
    finding.relations().stream().map(Relation::text).sorted().forEach(parts::add);
    return digest(parts);
  }

  private static List<String> content(Claim claim) {
    Period when = claim.when();
    return List.of(
        claim.id(),
        claim.text(),
        claim.source() == null ? "" : claim.source().id(),
        orEmpty(claim.by()),
        when == null ? "" : when.text(),
        claim.qualifiers().toString());
  }

  private static String lastName(String path) {
    int end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String digest(List<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        // the length keeps ("a", "bc") apart from ("ab", "c")
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
    }
  }
}
