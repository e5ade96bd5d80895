/** Run while the project is built; not part of the jar. */
@NullMarked
package org.tally.engine.build;

import org.jspecify.annotations.NullMarked;
