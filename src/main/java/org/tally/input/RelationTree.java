package org.tally.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tally.input.RelationParser.PlacedName;
import org.tally.input.RelationParser.Role;
import org.tally.input.relation.RelationTextParser.RelationContext;
import org.tally.model.place.Position;
import org.tally.model.relation.Expression;
import org.tally.model.relation.Relation;

/**
 * A relation as parsed. Where it sums over members it stands for one relation for each subject that
 * has some: {@code cases = sum(cases over members)}.
 */
final class RelationTree {
  private final String text;
  private final Position position;
  private final boolean packed;
  private final RelationContext tree;
  private final List<PlacedName> names;

  /**
   * @param position where it is declared
   * @param packed whether that is in a pack
   * @throws RelationSyntaxException as {@link RelationParser#tree}
   */
  RelationTree(String text, Position position, boolean packed) throws RelationSyntaxException {
    this.text = text;
    this.position = position;
    this.packed = packed;
    this.tree = RelationParser.tree(text);
    this.names = RelationParser.names(text);
  }

  /** The text with single spaces. */
  String spaced() {
    return spaced(text);
  }

  /** Its names, in the order of the text. */
  List<PlacedName> names() {
    return names;
  }

  /**
   * What it stands for.
   *
   * @param members the ids of the members by the id of the subject that they make up
   * @throws RelationSyntaxException if it is too large once multiplied out, divides by zero, or
   *     does not say whose members it sums over
   */
  List<Relation> relations(SortedMap<String, List<String>> members) throws RelationSyntaxException {
    for (PlacedName name : names) {
      if (!name.isValue() && name.name().subject() != null) {
        checkMembers(name, members);
      }
    }
    PlacedName whose = membersOfNobody();
    if (whose == null) {
      return List.of(relation(spaced(), new RelationVisitor(null, members)));
    }
    Set<String> named = new LinkedHashSet<>();
    for (PlacedName name : names) {
      String subject = name.name().subject();
      if (name.isValue() && subject != null && members.containsKey(subject)) {
        named.add(subject);
      }
    }
    if (named.size() > 1) {
      throw new RelationSyntaxException(
          whose.offset(),
          "the relation does not say whether it means the members of "
              + String.join(" or of ", named),
          "Maybe over " + named.iterator().next() + ".members?");
    }
    boolean ofAny = named.isEmpty() && names.stream().anyMatch(PlacedName::isBare);
    if (named.isEmpty() && (!ofAny || members.isEmpty())) {
      throw noMembers(whose, members);
    }
    List<Relation> relations = new ArrayList<>();
    for (String subject : ofAny ? members.keySet() : named) {
      relations.add(relation(bound(subject), new RelationVisitor(subject, members)));
    }
    return relations;
  }

  private static void checkMembers(PlacedName name, SortedMap<String, List<String>> members)
      throws RelationSyntaxException {
    String subject = String.valueOf(name.name().subject());
    if (!members.containsKey(subject)) {
      throw new RelationSyntaxException(
          name.offset(),
          "the relation sums over the members of (" + subject + "), which has none",
          maybeDeclare(subject));
    }
  }

  private RelationSyntaxException noMembers(
      PlacedName whose, SortedMap<String, List<String>> members) {
    String subject =
        names.stream()
            .map(name -> name.name().subject())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("nation");
    return new RelationSyntaxException(
        whose.offset(),
        members.isEmpty()
            ? "the relation sums over members, and no subject has any"
            : "the relation sums over members, and (" + subject + ") has none",
        maybeDeclare(subject));
  }

  private static String maybeDeclare(String subject) {
    return "Maybe declare " + subject + ": {members: [north, south]}, or members: \"north-*\"?";
  }

  private Relation relation(String shown, RelationVisitor visitor) throws RelationSyntaxException {
    Expression left = visitor.visit(tree.left);
    Expression right = visitor.visit(tree.right);
    RelationSize.check(left, right);
    checkWhole(left, right);
    try {
      return new Relation(shown, left, RelationParser.sign(tree.sign), right, position, packed);
    } catch (ArithmeticException e) {
      throw new RelationSyntaxException(0, "the relation divides by what is always zero", null);
    }
  }

  /** A sum of named subjects is the sum of one of them, not of each. */
  private static void checkWhole(Expression left, Expression right) throws RelationSyntaxException {
    if (left instanceof Expression.Name whole
        && whole.subject() == null
        && right instanceof Expression.Sum sum
        && sum.addends().get(0).subject() != null) {
      throw new RelationSyntaxException(
          0,
          "the relation makes (" + whole.text() + ") of every subject the sum of the members",
          "Maybe nation." + whole.text() + "?");
    }
  }

  /** The text with {@code subject} before each name that has none. */
  private String bound(String subject) {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    for (PlacedName name : names) {
      if (name.isBare()) {
        shown.append(text, at, name.offset()).append(subject).append('.');
        at = name.offset();
      }
    }
    return spaced(shown.append(text.substring(at)).toString());
  }

  private static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private @Nullable PlacedName membersOfNobody() {
    for (PlacedName name : names) {
      if (name.role() == Role.MEMBERS && name.name().subject() == null) {
        return name;
      }
    }
    return null;
  }
}
