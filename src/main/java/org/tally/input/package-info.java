/** From files to datasets: every fact with its position, every fault as one message. */
@NullMarked
package org.tally.input;

import org.jspecify.annotations.NullMarked;
