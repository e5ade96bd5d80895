package org.tally.report;

import org.tally.model.Severity;

/** What a piece of text is, and how a terminal shows that. */
enum Ink {
  PLAIN(""),
  HEADING("1"),
  QUIET("2"),
  ERROR("1;31"),
  WARNING("1;33"),
  NOTE("36");

  private static final String ESCAPE = "\u001b[";
  private final String code;

  Ink(String code) {
    this.code = code;
  }

  static Ink of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case NOTE -> NOTE;
    };
  }

  String start() {
    return code.isEmpty() ? "" : ESCAPE + code + 'm';
  }

  String end() {
    return code.isEmpty() ? "" : ESCAPE + "0m";
  }
}
