package org.tally.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree as {@link YamlTree} gives it, written so that it is read in a fraction of the time: a
 * letter for the kind of a node, the number of its members, and texts as Java's data streams have
 * them.
 */
final class CompactTree {
  private static final char MAP = 'm';
  private static final char LIST = 'l';
  private static final char TEXT = 't';

  private CompactTree() {}

  /**
   * Writes {@code tree}, its members in their order.
   *
   * @throws IllegalArgumentException if a node is no map of texts, no list and no text
   */
  static void write(Object tree, DataOutputStream out) throws IOException {
    if (tree instanceof Map<?, ?> map) {
      out.writeByte(MAP);
      out.writeInt(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.writeUTF((String) entry.getKey());
        write(entry.getValue(), out);
      }
    } else if (tree instanceof List<?> list) {
      out.writeByte(LIST);
      out.writeInt(list.size());
      for (Object member : list) {
        write(member, out);
      }
    } else if (tree instanceof String text) {
      out.writeByte(TEXT);
      out.writeUTF(text);
    } else {
      throw new IllegalArgumentException("(" + tree + ") is no map, no list and no text");
    }
  }

  /**
   * What {@link #write} wrote.
   *
   * @throws IOException if the stream ends early or holds something else
   */
  static Object read(DataInputStream in) throws IOException {
    int kind = in.readByte();
    switch (kind) {
      case MAP -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
          map.put(in.readUTF(), read(in));
        }
        return map;
      }
      case LIST -> {
        List<Object> list = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          list.add(read(in));
        }
        return list;
      }
      case TEXT -> {
        return in.readUTF();
      }
      default -> throw new IOException("(" + kind + ") is no kind of node");
    }
  }
}
