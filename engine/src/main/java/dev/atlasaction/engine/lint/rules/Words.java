package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.gotext.GoQuote;
import java.util.List;

/** Lists of names in messages. */
final class Words {

  private Words() {}

  /** {@code "a"}. */
  static String quoted(String name) {
    return GoQuote.quote(name);
  }

  /** {@code "a", "b" and "c"}. */
  static String and(List<String> names) {
    List<String> quoted = names.stream().map(GoQuote::quote).toList();
    int last = quoted.size() - 1;
    return last < 1
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
  }

  /** {@code "a", "b", "c"}. */
  static String commas(List<String> names) {
    return String.join(", ", names.stream().map(GoQuote::quote).toList());
  }
}
