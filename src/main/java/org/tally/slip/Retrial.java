package org.tally.slip;

import java.util.List;
import org.tally.model.Claim;
import org.tally.model.Finding;
import org.tally.model.fact.Judged;
import org.tally.model.fact.Slip.Restoration;

/** Judges a case again with some of its claims changed. */
public interface Retrial {
  /**
   * A conflict.
   *
   * @param finding what was found
   * @param judged what the finding flags
   */
  record Conflict(Finding finding, Judged judged) {}

  /** What holds again once {@code corrected} stand for the claims of their ids. */
  Restoration with(Finding finding, List<Claim> corrected);

  /**
   * What then still keeps {@code finding} from being explained: relations that are broken. Nothing
   * if {@code finding} itself would remain.
   */
  List<Conflict> left(Finding finding, List<Claim> corrected);

  /** All claims of the case, with {@code corrected} for those of their ids. */
  List<Claim> claims(List<Claim> corrected);
}
