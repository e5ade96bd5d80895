package org.tally.input.node;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Files as text: UTF-8, with or without a byte order mark, and nothing else. */
public final class FileText {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private FileText() {}

  /**
   * The whole text of a file, without its byte order mark.
   *
   * @throws UnreadableException if it cannot be read, is larger than 64 MB or is no UTF-8 text
   */
  public static String read(Path path, Place place) throws UnreadableException {
    byte[] bytes;
    try {
      checkSize(path, place, Limits.DOCUMENT_BYTES);
      bytes = Files.readAllBytes(path);
    } catch (IOException e) {
      throw unreadable(place, e);
    }
    int start = startsWithMark(bytes) ? MARK.length : 0;
    try {
      return decoder().decode(ByteBuffer.wrap(bytes, start, bytes.length - start)).toString();
    } catch (CharacterCodingException e) {
      throw malformed(place, new ByteArrayInputStream(bytes));
    }
  }

  /** A reader that throws {@link CharacterCodingException} where the file is no UTF-8 text. */
  static Reader open(Path path) throws IOException {
    return new InputStreamReader(openBytes(path), decoder());
  }

  /** The bytes of a file after its byte order mark. */
  static InputStream openBytes(Path path) throws IOException {
    PushbackInputStream bytes =
        new PushbackInputStream(
            new BufferedInputStream(Files.newInputStream(path), 1 << 16), MARK.length);
    byte[] start = bytes.readNBytes(MARK.length);
    if (!startsWithMark(start)) {
      bytes.unread(start);
    }
    return new FilterInputStream(bytes) {};
  }

  static void checkSize(Path path, Place place, long limit)
      throws IOException, UnreadableException {
    if (Files.size(path) > limit) {
      throw new UnreadableException(
          place.whole(),
          "the file is larger than " + Limits.megabytes(limit),
          "Maybe split it, or write the claims as JSON Lines?");
    }
  }

  static UnreadableException unreadable(Place place, IOException e) {
    String why =
        e instanceof AccessDeniedException
            ? "permission denied"
            : e instanceof NoSuchFileException ? "no such file" : firstLine(e);
    return new UnreadableException(place.whole(), "the file cannot be read: " + why, null);
  }

  /** What to say of a file whose bytes are no UTF-8, with the line of the first that are not. */
  static UnreadableException malformed(Place place, Path path) {
    try (InputStream bytes = Files.newInputStream(path)) {
      return malformed(place, bytes);
    } catch (IOException e) {
      return unreadable(place, e);
    }
  }

  private static UnreadableException malformed(Place place, InputStream bytes) {
    try {
      return new UnreadableException(
          place.at(malformedLine(bytes), 0),
          "the text is not UTF-8",
          "Maybe save the file with the encoding UTF-8?");
    } catch (IOException e) {
      return unreadable(place, e);
    }
  }

  private static int malformedLine(InputStream bytes) throws IOException {
    CharsetDecoder decoder = decoder();
    ByteBuffer in = ByteBuffer.allocate(1 << 16).flip();
    CharBuffer out = CharBuffer.allocate(1 << 16);
    int line = 1;
    boolean more = true;
    while (more) {
      in.compact();
      int count = bytes.read(in.array(), in.position(), in.remaining());
      more = count >= 0;
      in.position(in.position() + Math.max(count, 0)).flip();
      CoderResult result = decoder.decode(in, out.clear(), !more);
      for (char c : Arrays.copyOf(out.array(), out.position())) {
        line += c == '\n' ? 1 : 0;
      }
      if (result.isError()) {
        return line;
      }
    }
    return line;
  }

  static CharsetDecoder decoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= MARK.length
        && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
  }

  static String firstLine(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse(message).strip();
  }
}
