package org.tally.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Property;
import org.tally.model.Quantity;

/**
 * Claims of one subject and property that are not of one quantity, or not of one time.
 *
 * @param first the quantity whose key comes first
 * @param second another quantity; the same one where only the time differs
 * @param claims the claims of both
 */
public record Contrast(Quantity first, Quantity second, List<Claim> claims) implements Judged {
  public Contrast {
    claims = List.copyOf(claims);
  }

  /** Whether their values are names, categories, or yes and no, rather than numbers or dates. */
  public boolean isOfWords() {
    Property.Type type = first.property().type();
    return type == Property.Type.TERM || type == Property.Type.YES_NO;
  }

  /** In what they differ. */
  public Differences getDifferences() {
    TreeSet<String> names = new TreeSet<>(first.qualifiers().keySet());
    names.addAll(second.qualifiers().keySet());
    List<String> different = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(first.qualifiers().get(name), second.qualifiers().get(name))) {
        different.add(name);
      }
    }
    if (!first.unit().equals(second.unit())) {
      different.add("unit (" + first.unit() + " and " + second.unit() + ")");
    }
    if (different.isEmpty()) {
      different.add("when");
    }
    return new Differences(different);
  }

  /** The names of the qualifiers that differ. */
  public record Differences(List<String> names) {
    public boolean isAny() {
      return !names.isEmpty();
    }
  }

  @Override
  public Matter matter() {
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("first", new Argument.Text(first.label()));
    arguments.put("second", new Argument.Text(second.label()));
    arguments.put("differences", new Argument.Texts(getDifferences().names()));
    return Matter.of(
        first.subject().id(),
        first.property().id(),
        first.key() + "||" + second.key(),
        Matter.inOrder(claims),
        arguments,
        Matter.support(List.of()));
  }
}
