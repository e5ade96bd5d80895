/** Checks certificates again, without the rules and without what found them. */
@NullMarked
package org.tally.verify;

import org.jspecify.annotations.NullMarked;
