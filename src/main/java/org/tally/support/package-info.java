/** Who has it from whom: the citation chains behind a claim, down to its origins. */
@NullMarked
package org.tally.support;

import org.jspecify.annotations.NullMarked;
