/** The rules: compiled, run over one case at a time, and their findings collected. */
@NullMarked
package org.tally.engine;

import org.jspecify.annotations.NullMarked;
