package dev.atlasaction.engine.dialect.postgres.object;

/** When triggers and rules fire, by their letter in the catalog. */
enum Firing {
  /** As usual. */
  ORIGIN("O", "ENABLE"),
  /** Never. */
  DISABLED("D", "DISABLE"),
  /** On replicas only. */
  REPLICA("R", "ENABLE REPLICA"),
  /** On replicas too. */
  ALWAYS("A", "ENABLE ALWAYS");

  private final String letter;
  private final String clause;

  Firing(String letter, String clause) {
    this.letter = letter;
    this.clause = clause;
  }

  /** The words before {@code TRIGGER} or {@code RULE}. */
  String clause() {
    return clause;
  }

  static Firing ofLetter(String letter) {
    for (Firing firing : values()) {
      if (firing.letter.equals(letter)) {
        return firing;
      }
    }
    return ORIGIN;
  }

  /** The word of a block; nothing means as usual. */
  static Firing ofWord(String word) {
    return word.isEmpty() ? ORIGIN : valueOf(word);
  }

  /** The word of a block; nothing for the usual. */
  String word() {
    return this == ORIGIN ? "" : name();
  }
}
