package org.tally.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tally.model.Problem;
import org.tally.model.Report;
import org.tally.model.RuleInfo;
import org.tally.model.Severity;
import org.tally.model.number.Interval;
import org.tally.model.number.Rational;
import org.tally.model.place.Position;

class JsonRendererTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Report SMALL =
      new Report(
          List.of("fixtures/kursk"),
          3,
          List.of(Samples.disjoint()),
          List.of(),
          List.of(),
          List.of(new Report.RuleCount("C101", 12, 1)),
          List.of(
              new Problem(
                  Position.of("a.yaml", 41, 12), "claim z names (kiled)", "Maybe killed?")));

  @Test
  void everyPartOfAReportMatchesTheSchema() throws IOException {
    String text = render(Samples.report());
    assertThat(Schemas.of("report").validate(MAPPER.readTree(text))).isEmpty();
  }

  @Test
  void aReportIsTheSameBytesEveryTime() throws IOException {
    assertThat(render(SMALL))
        .isEqualTo(
            """
            {
              "tally": "1",
              "summary": {
                "datasets": 1,
                "claims": 3,
                "findings": {
                  "error": 0,
                  "warning": 1,
                  "note": 0
                },
                "undecided": 0,
                "notComparable": 0,
                "derived": 0
              },
              "findings": [
                {
                  "rule": "C101",
                  "slug": "disjoint-values",
                  "severity": "warning",
                  "fingerprint": "dd191c88fdc3e76c",
                  "content": "38c771b81e3cc216",
                  "message": "North Korean troops in Russia: killed is 300 by one account and 2,400 to 2,933 by another, 2,100 apart",
                  "dataset": "fixtures/kursk",
                  "subject": "dprk",
                  "property": "killed",
                  "verdict": "conflict",
                  "arguments": {
                    "a": {
                      "value": "300",
                      "unit": "person"
                    },
                    "b": {
                      "low": "2400",
                      "lowClosed": true,
                      "high": "8800/3",
                      "highClosed": true,
                      "best": "8000/3",
                      "unit": "person"
                    },
                    "gap": {
                      "value": "2100",
                      "unit": "person"
                    }
                  },
                  "claims": [
                    "n4",
                    "z1",
                    "z2"
                  ],
                  "camps": [
                    {
                      "claims": [
                        "n4"
                      ],
                      "derived": [],
                      "reading": {
                        "low": "300",
                        "lowClosed": true,
                        "high": "300",
                        "highClosed": true,
                        "best": "300",
                        "unit": "person",
                        "why": "as stated"
                      },
                      "sources": 2,
                      "origins": 1,
                      "support": "2 sources, 1 origin: NIS briefing"
                    },
                    {
                      "claims": [
                        "z2"
                      ],
                      "derived": [
                        "d-killed"
                      ],
                      "reading": {
                        "low": "2400",
                        "lowClosed": true,
                        "high": "8800/3",
                        "highClosed": true,
                        "best": "8000/3",
                        "unit": "person",
                        "why": "two-thirds of 'around 4,000'"
                      },
                      "sources": 1,
                      "origins": 1,
                      "support": "1 source, 1 origin: Zelensky"
                    }
                  ],
                  "gap": "2100",
                  "relativeGap": "126/89",
                  "flipPoint": "63/89",
                  "conclusions": [
                    {
                      "rule": "C124",
                      "slug": "disputed-conclusion",
                      "message": "'killed > 1000' fails with 300 (n4) and holds with 2,667 (z1, z2)",
                      "name": "a thousand died",
                      "conclusion": "killed > 1000",
                      "holds": [
                        {
                          "claims": [
                            "z1",
                            "z2"
                          ],
                          "reading": {
                            "low": "2400",
                            "lowClosed": true,
                            "high": "8800/3",
                            "highClosed": true,
                            "best": "8000/3",
                            "unit": "person",
                            "why": "two-thirds of 'around 4,000'"
                          }
                        }
                      ],
                      "fails": [
                        {
                          "claims": [
                            "n4"
                          ],
                          "reading": {
                            "low": "300",
                            "lowClosed": true,
                            "high": "300",
                            "highClosed": true,
                            "best": "300",
                            "unit": "person",
                            "why": "as stated"
                          }
                        }
                      ],
                      "file": "fixtures/kursk/claims.yaml",
                      "line": 9,
                      "column": 5
                    }
                  ],
                  "dependents": [
                    "d-wounded"
                  ],
                  "support": "3 sources, 2 origins: Briefing of 13 January 2025; Remarks in Munich",
                  "positions": [
                    {
                      "claim": "n4",
                      "file": "fixtures/kursk/claims.yaml",
                      "line": 41,
                      "column": 5
                    },
                    {
                      "claim": "z1",
                      "file": "fixtures/kursk/claims.yaml",
                      "line": 50,
                      "column": 5
                    },
                    {
                      "claim": "z2",
                      "file": "fixtures/kursk/claims.yaml",
                      "line": 51,
                      "column": 5
                    }
                  ]
                }
              ],
              "derived": [],
              "rules": [
                {
                  "rule": "C101",
                  "exercised": 12,
                  "findings": 1
                }
              ],
              "errors": [
                {
                  "file": "a.yaml",
                  "line": 41,
                  "column": 12,
                  "message": "claim z names (kiled)",
                  "hint": "Maybe killed?"
                }
              ]
            }
            """);
  }

  @Test
  void anEmptyReportMatchesTheSchema() throws IOException {
    Report empty = new Report(List.of(), 0, List.of(), List.of(), List.of(), List.of(), List.of());
    assertThat(Schemas.of("report").validate(MAPPER.readTree(render(empty)))).isEmpty();
  }

  @Test
  void dangerousTextIsEscaped() throws IOException {
    Report odd =
        new Report(
            List.of(),
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(Problem.of(Position.of("a\"\u001b.yaml"), "line\nbreak")));
    assertThat(MAPPER.readTree(render(odd)).at("/errors/0/file").asText())
        .isEqualTo("a\"\u001b.yaml");
  }

  @Test
  void daysAreWrittenAsDates() throws IOException {
    StringWriter out = new StringWriter();
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.writeStartObject();
    new JsonReadings(json).range(Interval.atLeast(Rational.of(20208)), Rational.of(20208), "date");
    json.writeEndObject();
    json.close();
    assertThat(out.toString())
        .isEqualTo(
            "{\"low\":\"2025-04-30\",\"lowClosed\":true,\"high\":null,\"highClosed\":false,"
                + "\"best\":\"2025-04-30\",\"unit\":\"date\"}");
  }

  @Test
  void rulesAreAnArray() throws IOException {
    StringWriter out = new StringWriter();
    RuleInfo rule =
        new RuleInfo("C101", "slug", "conflict", Severity.NOTE, "0.1.0", "stable", "{a}");
    new JsonRenderer().render(List.of(rule), out);
    assertThat(MAPPER.readTree(out.toString()).at("/0/slug").asText()).isEqualTo("slug");
    assertThat(out.toString()).endsWith("]\n");
  }

  private static String render(Report report) throws IOException {
    StringWriter out = new StringWriter();
    new JsonRenderer().render(report, out);
    return out.toString();
  }
}
