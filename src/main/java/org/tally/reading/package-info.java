/** From a value as it was reported to its reading: an exact interval, and why it is that wide. */
@NullMarked
package org.tally.reading;

import org.jspecify.annotations.NullMarked;
