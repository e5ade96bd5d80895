/** Files of every format as one small tree of texts, lists and mappings, each with its place. */
@NullMarked
package org.tally.input.node;

import org.jspecify.annotations.NullMarked;
