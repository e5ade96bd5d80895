/** What only the build runs, on the jar that it makes; none of it is shipped. */
@NullMarked
package org.tally.build;

import org.jspecify.annotations.NullMarked;
