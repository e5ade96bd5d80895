/** The command line: the only place for exit codes, the standard streams and the clock. */
@NullMarked
package org.tally.cli;

import org.jspecify.annotations.NullMarked;
