package dev.atlasaction.engine.sql.shape;

import java.util.List;
import java.util.Optional;

/** A cursor over tokens. */
final class TokenReader {

  private final List<SqlToken> tokens;
  private int at;

  TokenReader(List<SqlToken> tokens) {
    this.tokens = tokens;
  }

  boolean atEnd() {
    return at >= tokens.size() || tokens.get(at).is(";");
  }

  boolean peek(String keyword) {
    return at < tokens.size() && tokens.get(at).is(keyword);
  }

  /** Takes the words if all of them follow. */
  boolean take(String... keywords) {
    for (int i = 0; i < keywords.length; i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).is(keywords[i])) {
        return false;
      }
    }
    at += keywords.length;
    return true;
  }

  Optional<SqlToken> next() {
    return atEnd() ? Optional.empty() : Optional.of(tokens.get(at++));
  }

  /** An identifier, quoted or not. */
  Optional<String> name() {
    if (at < tokens.size()) {
      SqlToken token = tokens.get(at);
      if (token instanceof SqlToken.Word || token instanceof SqlToken.Quoted) {
        at++;
        return Optional.of(token.text());
      }
    }
    return Optional.empty();
  }

  /** A name with or without its schema. */
  Optional<SqlName> qualifiedName() {
    Optional<String> first = name();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    SqlName result = new SqlName("", first.get());
    while (take(".")) {
      Optional<String> following = name();
      if (following.isEmpty()) {
        return Optional.empty();
      }
      result = new SqlName(result.name(), following.get());
    }
    return Optional.of(result);
  }

  /** The tokens up to the next one of {@code ends} outside parentheses, which is not taken. */
  List<SqlToken> until(String... ends) {
    int start = at;
    int depth = 0;
    while (!atEnd()) {
      SqlToken token = tokens.get(at);
      if (depth == 0 && isOneOf(token, ends)) {
        break;
      }
      if (token.is("(")) {
        depth++;
      } else if (token.is(")")) {
        depth--;
      }
      at++;
    }
    return tokens.subList(start, at);
  }

  /** The tokens that {@link #until} would take. */
  List<SqlToken> peekUntil(String... ends) {
    int start = at;
    List<SqlToken> tokens = until(ends);
    at = start;
    return tokens;
  }

  private static boolean isOneOf(SqlToken token, String[] words) {
    for (String word : words) {
      if (token.is(word)) {
        return true;
      }
    }
    return false;
  }

  /** {@code tokens} without parentheses that enclose all of them. */
  static List<SqlToken> unwrap(List<SqlToken> tokens) {
    List<SqlToken> result = tokens;
    while (result.size() > 2
        && result.get(0).is("(")
        && new TokenReader(result.subList(1, result.size())).until(")").size()
            == result.size() - 2) {
      result = result.subList(1, result.size() - 1);
    }
    return result;
  }
}
