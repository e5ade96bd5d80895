/** What rules see of one case: estimates, and the sets of them that a rule judges together. */
@NullMarked
package org.tally.model.fact;

import org.jspecify.annotations.NullMarked;
