/** Exact numbers: ratios of whole numbers, and intervals with open, closed or unbounded ends. */
@NullMarked
package org.tally.model.number;

import org.jspecify.annotations.NullMarked;
