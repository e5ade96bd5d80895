/** Measurements, run by hand: see the table in the README. */
package org.tally.bench;
