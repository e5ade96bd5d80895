/**
 * Worlds with a hidden truth and what sources say of it: a consistent one must never be accused,
 * and a planted contradiction must always be found.
 */
package org.tally.worlds;
