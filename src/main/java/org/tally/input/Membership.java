package org.tally.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tally.input.node.Node.Text;
import org.tally.model.Nearest;
import org.tally.model.Subject;

/**
 * Which subjects are made up of which others: those that a subject lists, or finds by a pattern.
 */
final class Membership {
  private record Member(String of, Entry entry, Text text) {}

  private final List<Member> declared = new ArrayList<>();

  /** Takes note of the members that the declaration of a subject names. */
  void read(String subject, Entry form) {
    form.quietTexts("members").forEach(text -> declared.add(new Member(subject, form, text)));
  }

  /**
   * The ids of the members by the id of the subject that they make up, each once and sorted.
   * Reports members that no file declares, and patterns that fit none.
   */
  SortedMap<String, List<String>> finish(SortedMap<String, Subject> subjects) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Member member : declared) {
      String id = member.text.text();
      Set<String> members = found.computeIfAbsent(member.of, key -> new HashSet<>());
      if (id.indexOf('*') >= 0) {
        addFitting(member, subjects, members);
      } else if (id.equals(member.of)) {
        member.entry.fault(member.text, "is a member of itself", null);
      } else if (!subjects.containsKey(id)) {
        member.entry.fault(
            member.text,
            "has the member (" + id + "), which is no declared subject",
            Nearest.maybe(id, subjects.keySet()));
      } else {
        members.add(id);
      }
    }
    SortedMap<String, List<String>> members = new TreeMap<>();
    found.forEach(
        (subject, ids) -> {
          if (!ids.isEmpty()) {
            members.put(subject, ids.stream().sorted().toList());
          }
        });
    return members;
  }

  private static void addFitting(
      Member member, SortedMap<String, Subject> subjects, Set<String> members) {
    String wanted = member.text.text();
    Pattern pattern = Pattern.compile("\\Q" + wanted.replace("*", "\\E.*\\Q") + "\\E");
    boolean any = false;
    for (String id : subjects.keySet()) {
      if (!id.equals(member.of) && pattern.matcher(id).matches()) {
        members.add(id);
        any = true;
      }
    }
    if (!any) {
      member.entry.fault(
          member.text,
          "has the members (" + wanted + "), and no other subject's id fits that",
          "Maybe list them: members: [a, b]?");
    }
  }
}
