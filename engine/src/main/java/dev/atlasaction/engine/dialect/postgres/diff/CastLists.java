package dev.atlasaction.engine.dialect.postgres.diff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of {@code varchar_column IN ('a', 'b')}. PostgreSQL shows it as an array that is cast as
 * a whole, and shows what it reads of this text as an array of casts: two texts of one expression,
 * which would be changed into each other for ever.
 */
final class CastLists {

  private static final String MARK = "])::text[]";
  private static final String ITEM = "'(?:[^']|'')*'::character varying";

  private CastLists() {}

  /** The expression with the cast of each such list at its items. */
  static String folded(String expr) {
    if (!expr.contains(MARK)) {
      return expr;
    }
    Pattern item = Pattern.compile(ITEM);
    Matcher list =
        Pattern.compile("\\(ARRAY\\[(" + ITEM + "(?:, " + ITEM + ")*)\\]\\)::text\\[\\]")
            .matcher(expr);
    return list.replaceAll(found ->
        Matcher.quoteReplacement(
            "ARRAY["
                + item.matcher(found.group(1))
                    .replaceAll(each -> Matcher.quoteReplacement("(" + each.group() + ")::text"))
                + "]"));
  }
}
