package org.tally.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tally.input.node.Node.Text;
import org.tally.model.Nearest;
import org.tally.model.Source;

/**
 * What sources say of other sources: whom they cite, copy, revise and retract. Whether those exist
 * is known only once all have been read.
 */
final class SourceLinks {
  private record Link(Entry source, String id, String does, Text text, boolean mayBeUnlisted) {}

  private final List<Link> links = new ArrayList<>();
  private final Map<String, Link> copies = new HashMap<>();

  /** Takes down the links of one declared source. */
  void add(String id, Entry form) {
    for (Text text : form.quietTexts("cites")) {
      links.add(new Link(form, id, "cites", text, true));
    }
    for (Text text : form.quietTexts("copy-of")) {
      Link copy = new Link(form, id, "is a copy of", text, true);
      links.add(copy);
      copies.putIfAbsent(id, copy);
    }
    for (Text text : form.quietTexts("revises")) {
      links.add(new Link(form, id, "revises", text, false));
    }
    for (Text text : form.quietTexts("retracts")) {
      links.add(new Link(form, id, "retracts", text, false));
    }
  }

  /**
   * The sources, each copy tied to what was copied in the end; reports links to nothing and to the
   * source itself, and copies in a circle.
   */
  SortedMap<String, Source> resolve(SortedMap<String, Source> sources) {
    for (Link link : links) {
      String target = link.text().text();
      if (!link.does().equals("cites") && target.equals(link.id())) {
        link.source().fault(link.text(), link.does() + " itself", null);
      } else if (!sources.containsKey(target)
          && !(link.mayBeUnlisted() && References.namesUnlisted(target))) {
        link.source()
            .fault(
                link.text(),
                link.does()
                    + " ("
                    + target
                    + (link.mayBeUnlisted()
                        ? "), which is no source, address or text with a space"
                        : "), which is no source"),
                Nearest.maybe(target, sources.keySet()));
      }
    }
    if (copies.isEmpty()) {
      return sources;
    }
    SortedMap<String, Source> resolved = new TreeMap<>(sources);
    resolved.replaceAll(
        (id, source) -> source.copyOf() == null ? source : source.withCopyOf(original(id)));
    return resolved;
  }

  /** What {@code id} is a copy of in the end; itself where the copies run in a circle. */
  private String original(String id) {
    Set<String> seen = new HashSet<>();
    String original = id;
    for (Link copy = copies.get(id); copy != null; copy = copies.get(original)) {
      if (!seen.add(original)) {
        if (seen.size() > 1) {
          copy.source().fault(copy.text(), "is a copy of itself by way of others", null);
        }
        return id;
      }
      original = copy.text().text();
    }
    return original;
  }
}
