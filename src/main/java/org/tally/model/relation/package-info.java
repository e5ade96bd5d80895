/**
 * How quantities hang together: expressions over named quantities, solved and evaluated exactly.
 */
@NullMarked
package org.tally.model.relation;

import org.jspecify.annotations.NullMarked;
