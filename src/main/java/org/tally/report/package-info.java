/** One renderer for each output format. */
@NullMarked
package org.tally.report;

import org.jspecify.annotations.NullMarked;
