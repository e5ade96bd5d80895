/** Where something stands in the input. */
@NullMarked
package org.tally.model.place;

import org.jspecify.annotations.NullMarked;
