package dev.atlasaction.engine.suite;

import java.util.Optional;

/** What a test case is about: the first label of its block (spec testing.md §1). */
public enum CaseKind {
  /** The desired schema. */
  SCHEMA("schema"),
  /** A migration directory. */
  MIGRATE("migrate"),
  /** A planned change. */
  PLAN("plan"),
  /** A data script; such cases are read and never run. */
  SCRIPT("script");

  private final String label;

  CaseKind(String label) {
    this.label = label;
  }

  /** The label in files. */
  public String label() {
    return label;
  }

  static Optional<CaseKind> find(String label) {
    for (CaseKind kind : values()) {
      if (kind.label.equals(label)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
