package dev.atlasaction.engine.lint;

import java.util.Set;

/** Where rules are explained on the web. */
public final class HelpLinks {

  private static final String ANALYZERS = "https://atlasgo.io/lint/analyzers#";

  /** The families of codes whose meaning is that of Atlas (spec lint-peers.md §4). */
  private static final Set<String> ATLAS =
      Set.of("BC", "CD", "DS", "LT", "MF", "MY", "NM", "OW", "PG", "SA", "SP", "TX");

  private static final int FAMILY = 2;

  private HelpLinks() {}

  /** The page of a code; empty for codes that only {@code docs/rules} explains. */
  public static String of(String code) {
    return code.length() > FAMILY && ATLAS.contains(code.substring(0, FAMILY))
        ? ANALYZERS + code
        : "";
  }
}
