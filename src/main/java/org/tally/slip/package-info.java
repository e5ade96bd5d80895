/** What may have been miswritten: the edits that people make by mistake, undone. */
@NullMarked
package org.tally.slip;

import org.jspecify.annotations.NullMarked;
