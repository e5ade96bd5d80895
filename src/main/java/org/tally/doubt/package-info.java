/** Which claims to doubt where they cannot all be true, and the certificate that they cannot. */
@NullMarked
package org.tally.doubt;

import org.jspecify.annotations.NullMarked;
