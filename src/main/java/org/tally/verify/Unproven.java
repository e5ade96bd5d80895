package org.tally.verify;

/** Thrown where a certificate does not prove what it should; the message says why. */
final class Unproven extends Exception {
  private static final long serialVersionUID = 1;

  Unproven(String message) {
    super(message);
  }
}
