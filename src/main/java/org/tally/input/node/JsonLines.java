package org.tally.input.node;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tally.input.node.Node.Fields;
import org.tally.model.Problem;

/** JSON Lines: one mapping a line, in blocks of lines that are read in parallel. */
public final class JsonLines {
  /** As characters well below half a megabyte, from where Java treats an array as a large one. */
  private static final int BLOCK_BYTES = 1 << 17;

  private JsonLines() {}

  /**
   * Reads all blocks with {@code work}, several at a time, and hands the results to {@code inOrder}
   * in the order of the file, on the calling thread.
   *
   * @throws UnreadableException if the file cannot be read to its end; the blocks before have been
   *     handed on
   */
  public static <R> void read(Path path, Place place, Function<Block, R> work, Consumer<R> inOrder)
      throws UnreadableException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads, JsonLines::daemon);
    Deque<Future<R>> running = new ArrayDeque<>();
    try {
      FileText.checkSize(path, place, Limits.STREAM_BYTES);
      try (InputStream in = FileText.openBytes(path)) {
        Cutter cutter = new Cutter(in, place);
        for (Block block = cutter.next(); block != null; block = cutter.next()) {
          Block taken = block;
          running.add(pool.submit(() -> work.apply(taken)));
          if (running.size() > threads) {
            inOrder.accept(result(running.remove()));
          }
        }
      } finally {
        while (!running.isEmpty()) {
          inOrder.accept(result(running.remove()));
        }
      }
    } catch (IOException e) {
      throw FileText.unreadable(place, e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "json-lines");
    thread.setDaemon(true);
    return thread;
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Cuts a stream into blocks that end at an end of line. */
  private static final class Cutter {
    private final InputStream in;
    private final Place place;
    private final byte[] buffer = new byte[Limits.LINE_BYTES];
    private int start;
    private int end;
    private int line = 1;
    private boolean atEnd;

    Cutter(InputStream in, Place place) {
      this.in = in;
      this.place = place;
    }

    @Nullable Block next() throws IOException, UnreadableException {
      int cut = cut();
      if (cut == start && !atEnd) {
        fill();
        cut = cut();
      }
      if (start == end) {
        return null;
      }
      if (cut == start) {
        throw new UnreadableException(
            place.at(line, 1),
            "a line of more than " + Limits.megabytes(Limits.LINE_BYTES),
            "Maybe each claim should stand on a line of its own?");
      }
      if (line > Limits.ROWS) {
        throw new UnreadableException(
            place.at(line, 0), "more than " + Limits.ROWS + " lines", "Maybe split the file?");
      }
      Block block = new Block(place, Arrays.copyOfRange(buffer, start, cut), line);
      line += lines(buffer, start, cut);
      start = cut;
      return block;
    }

    private static int lines(byte[] text, int from, int to) {
      int lines = 0;
      for (int i = from; i < to; i++) {
        lines += text[i] == '\n' ? 1 : 0;
      }
      return lines;
    }

    private void fill() throws IOException {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
      end += in.readNBytes(buffer, end, buffer.length - end);
      atEnd = end < buffer.length;
    }

    /** The end of some whole lines, few enough for the cache of a processor if possible. */
    private int cut() {
      if (atEnd && end - start <= BLOCK_BYTES) {
        return end;
      }
      int after = Math.min(start + BLOCK_BYTES, end);
      while (after > start && buffer[after - 1] != '\n') {
        after--;
      }
      if (after > start) {
        return after;
      }
      for (int i = Math.min(start + BLOCK_BYTES, end); i < end; i++) {
        if (buffer[i] == '\n') {
          return i + 1;
        }
      }
      return atEnd ? end : start;
    }
  }

  /** Some lines of the file. */
  public static final class Block {
    private final Place place;
    private final byte[] bytes;
    private final int firstLine;

    private Block(Place place, byte[] bytes, int firstLine) {
      this.place = place;
      this.bytes = bytes;
      this.firstLine = firstLine;
    }

    /** Hands on each line that is a mapping, and a problem for each other one; skips blank ones. */
    public void forEach(Consumer<Fields> mappings, Consumer<Problem> problems) {
      char[] text = new char[bytes.length];
      CharBuffer decoded = CharBuffer.wrap(text);
      if (FileText.decoder().decode(ByteBuffer.wrap(bytes), decoded, true).isError()) {
        eachAlone(mappings, problems);
        return;
      }
      int length = decoded.position();
      LineParser parser = new LineParser(text, length);
      int line = firstLine;
      for (int start = 0; start < length; line++) {
        int end = lineEnd(text, start, length);
        Fields fields = parser.mapping(start, end, line);
        if (fields != null) {
          mappings.accept(fields);
        } else {
          byte[] alone = new String(text, start, end - start).getBytes(StandardCharsets.UTF_8);
          readAlone(alone, line, mappings, problems);
        }
        start = end + 1;
      }
      parser.close();
    }

    private void eachAlone(Consumer<Fields> mappings, Consumer<Problem> problems) {
      int line = firstLine;
      for (int start = 0; start < bytes.length; line++) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
          end++;
        }
        readAlone(Arrays.copyOfRange(bytes, start, end), line, mappings, problems);
        start = end + 1;
      }
    }

    private void readAlone(
        byte[] text, int line, Consumer<Fields> mappings, Consumer<Problem> problems) {
      try {
        Fields fields = mapping(text, line);
        if (fields != null) {
          mappings.accept(fields);
        }
      } catch (UnreadableException e) {
        problems.accept(e.problem());
      }
    }

    private @Nullable Fields mapping(byte[] text, int line) throws UnreadableException {
      try (JsonParser parser = parser(text)) {
        Node node = JsonNodes.readOnly(parser, line);
        if (node != null && (!(node instanceof Fields) || parser.nextToken() != null)) {
          throw new UnreadableException(
              place.at(line, node.column()), "a line has to hold one mapping ({...}) only", null);
        }
        return (Fields) node;
      } catch (JacksonException e) {
        throw JsonMessages.explain(e, place, line);
      } catch (CharacterCodingException e) {
        throw new UnreadableException(
            place.at(line, 0),
            "the text is not UTF-8",
            "Maybe save the file with the encoding UTF-8?");
      } catch (IOException e) {
        throw FileText.unreadable(place, e);
      }
    }

    /** Columns are counted in characters, so only plain ASCII can be parsed as bytes. */
    private static JsonParser parser(byte[] text) throws IOException {
      for (byte each : text) {
        if (each < 0) {
          return JsonNodes.FACTORY.createParser(
              FileText.decoder().decode(ByteBuffer.wrap(text)).toString());
        }
      }
      return JsonNodes.FACTORY.createParser(text);
    }

    // a method of its own, and short, so that it is compiled while the first block is read
    private static int lineEnd(char[] text, int start, int length) {
      int end = start;
      while (end < length && text[end] != '\n') {
        end++;
      }
      return end;
    }
  }
}
