package dev.atlasaction.engine.sql.shape;

import dev.atlasaction.engine.sql.ScannerOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a statement, for questions that the catalog cannot answer. Keywords are upper case;
 * comments and white space do not count; what stands in quotes is no keyword.
 */
public final class SqlWords {

  private final List<SqlToken> tokens;

  SqlWords(List<SqlToken> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  /** Reads a statement as the product of the options does. */
  public static SqlWords of(String statement, ScannerOptions options) {
    return new SqlWords(SqlTokenizer.tokens(statement, options));
  }

  /** Reads an expression that a catalog printed, which has neither comments nor escapes. */
  public static SqlWords ofExpression(String expression) {
    return of(expression, ScannerOptions.generic());
  }

  List<SqlToken> tokens() {
    return tokens;
  }

  /** Whether it begins so. */
  public boolean begins(String... keywords) {
    return new TokenReader(tokens).take(keywords);
  }

  /** Whether these keywords follow each other anywhere. */
  public boolean has(String... keywords) {
    return indexOf(keywords) >= 0;
  }

  /** Whether one of these keywords is anywhere. */
  public boolean hasAny(List<String> keywords) {
    return keywords.stream().anyMatch(this::has);
  }

  private int indexOf(String... keywords) {
    for (int i = 0; i + keywords.length <= tokens.size(); i++) {
      boolean all = true;
      for (int j = 0; all && j < keywords.length; j++) {
        all = tokens.get(i + j).is(keywords[j]);
      }
      if (all) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the number is in it, or the keyword. */
  public boolean hasNumberOrWord(String number, String keyword) {
    return has(keyword)
        || tokens.stream()
            .anyMatch(token ->
                token instanceof SqlToken.NumberLiteral(String text) && text.equals(number));
  }

  /** Whether a string literal of that value is in it. */
  public boolean hasLiteral(String value) {
    return tokens.stream()
        .anyMatch(
            token -> token instanceof SqlToken.StringLiteral(String text) && text.equals(value));
  }

  /** The first string literal behind these keywords. */
  public Optional<String> literalAfter(String... keywords) {
    return after(keywords).stream()
        .flatMap(rest -> rest.tokens.stream())
        .filter(SqlToken.StringLiteral.class::isInstance)
        .map(SqlToken::text)
        .findFirst();
  }

  /** The name behind these keywords; words such as IF EXISTS and ONLY between do not count. */
  public Optional<SqlName> nameAfter(String... keywords) {
    return after(keywords).flatMap(rest -> reader(rest).qualifiedName());
  }

  /** All names of the list behind these keywords. */
  public List<SqlName> namesAfter(String... keywords) {
    List<SqlName> names = new ArrayList<>();
    after(keywords)
        .ifPresent(rest -> {
          TokenReader reader = reader(rest);
          do {
            reader.take("ONLY");
            reader.qualifiedName().ifPresent(names::add);
            reader.take("*");
          } while (reader.take(","));
        });
    return names;
  }

  private static TokenReader reader(SqlWords rest) {
    TokenReader reader = new TokenReader(rest.tokens);
    reader.take("CONCURRENTLY");
    reader.take("IF", "NOT", "EXISTS");
    reader.take("IF", "EXISTS");
    reader.take("ONLY");
    return reader;
  }

  /** What follows these keywords, if they are there. */
  public Optional<SqlWords> after(String... keywords) {
    int at = indexOf(keywords);
    return at < 0
        ? Optional.empty()
        : Optional.of(new SqlWords(tokens.subList(at + keywords.length, tokens.size())));
  }

  /** The table of an ALTER TABLE. */
  public Optional<SqlName> alteredTable() {
    return begins("ALTER", "TABLE") ? nameAfter("ALTER", "TABLE") : Optional.empty();
  }

  /** The actions of an ALTER TABLE, each without its comma; empty for other statements. */
  public List<SqlWords> actions() {
    if (!begins("ALTER", "TABLE")) {
      return List.of();
    }
    TokenReader reader = reader(new SqlWords(tokens.subList(2, tokens.size())));
    reader.qualifiedName();
    reader.take("*");
    List<SqlWords> actions = new ArrayList<>();
    while (!reader.atEnd()) {
      actions.add(new SqlWords(reader.until(",")));
      reader.take(",");
    }
    return actions;
  }

  /** The name that these words begin with. */
  public Optional<SqlName> name() {
    return reader(this).qualifiedName();
  }

  /** The identifiers, quoted or not, keywords included. */
  public List<String> names() {
    return tokens.stream()
        .filter(token -> token instanceof SqlToken.Word || token instanceof SqlToken.Quoted)
        .map(SqlToken::text)
        .toList();
  }
}
