package org.tally.model.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tally.model.Argument;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.Source;

/**
 * Claims of a source that cites another for them.
 *
 * @param source who cites
 * @param cited who is cited
 * @param claims the claims, in the order of their positions; at least one
 * @param support who says it
 */
public record Citation(Source source, Source cited, List<Claim> claims, Finding.Support support)
    implements Judged {
  public Citation {
    claims = List.copyOf(claims);
  }

  public Order getOrder() {
    return new Order(source, cited);
  }

  /** Which of the two was published first. */
  public record Order(Source source, Source cited) {
    /** Whether what is cited certainly appeared only later. */
    public boolean isReversed() {
      return source.published() != null
          && cited.published() != null
          && source.published().endsBefore(cited.published());
    }
  }

  @Override
  public Matter matter() {
    Map<String, Argument> arguments = new TreeMap<>();
    arguments.put("source", new Argument.Text(source.label()));
    arguments.put("cited", new Argument.Text(cited.label()));
    arguments.put("published", new Argument.Text(String.valueOf(source.published())));
    arguments.put("later", new Argument.Text(String.valueOf(cited.published())));
    return Matter.of(
        claims.get(0).subject().id(),
        null,
        source.id() + '|' + cited.id(),
        claims,
        arguments,
        support);
  }
}
