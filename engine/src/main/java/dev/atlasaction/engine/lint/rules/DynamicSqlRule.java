package dev.atlasaction.engine.lint.rules;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * SA101: a routine runs SQL that it puts together from values without quoting them (spec lint.md
 * §11.7). It reads words, not meaning: a value that cannot be hostile is reported too.
 */
final class DynamicSqlRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("SA101", AnalyzerInfo.SQL_INJECTION, Tables.SERVERS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Compiled when the rule first runs: most runs never need it. */
  private static final class Patterns {
    static final Pattern ROUTINE =
        Pattern.compile(
            "(?is)^\\s*(create\\s+(or\\s+replace\\s+)?(definer\\s*=\\s*\\S+\\s+)?"
                + "(function|procedure|trigger)|do)\\b");

    /** EXECUTE and what follows up to the end of its statement. */
    static final Pattern EXECUTE = Pattern.compile("(?is)\\bexecute\\s+(immediate\\s+)?([^;]*)");

    static final Pattern QUOTED =
        Pattern.compile("(?is)\\b(quote_ident|quote_literal|quote_nullable)\\s*\\([^()]*\\)");
    static final Pattern LITERAL = Pattern.compile("'([^']|'')*'");
    static final Pattern JOINED =
        Pattern.compile("(?s)\\|\\|\\s*[a-zA-Z_@$\"]|[a-zA-Z_\"\\])]\\s*\\|\\|");
    static final Pattern UNSAFE_FORMAT = Pattern.compile("(?is)\\bformat\\s*\\(\\s*'[^']*%s");
    static final Pattern PREPARED_CONCAT =
        Pattern.compile(
            "(?is)\\bset\\s+@?\\w+\\s*=\\s*concat\\s*\\(.*\\bprepare\\s+\\w+\\s+from\\b");

    private Patterns() {}
  }

  @Override
  public void statement(Site site, Consumer<Finding> sink) {
    String text = site.here().statement().text();
    if (Patterns.ROUTINE.matcher(text).find() && isUnsafe(text)) {
      sink.accept(
          new Finding(
              "Dynamic SQL is built by concatenation: a hostile value can change the statement."
                  + " Pass values with USING, and names through format() with %I"));
    }
  }

  private static boolean isUnsafe(String text) {
    if (text.toLowerCase(Locale.ROOT).contains("concat")
        && Patterns.PREPARED_CONCAT.matcher(text).find()) {
      return true;
    }
    Matcher execute = Patterns.EXECUTE.matcher(text);
    while (execute.find()) {
      String expression = execute.group(2);
      if (Patterns.UNSAFE_FORMAT.matcher(expression).find()) {
        return true;
      }
      String bare =
          Patterns.LITERAL
              .matcher(Patterns.QUOTED.matcher(expression).replaceAll("''"))
              .replaceAll("''");
      if (Patterns.JOINED.matcher(bare).find()) {
        return true;
      }
    }
    return false;
  }
}
