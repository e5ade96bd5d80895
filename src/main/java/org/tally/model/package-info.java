/** The words of a check as immutable records: sources, claims, readings, relations, findings. */
@NullMarked
package org.tally.model;

import org.jspecify.annotations.NullMarked;
