package dev.atlasaction.engine.dialect.sqlite.ddl;

import java.util.ArrayList;
import java.util.List;

/** A cursor over the tokens of a statement. Reading past the end yields an empty symbol. */
public final class DdlReader {
  private final String statement;
  private final List<DdlToken> tokens;
  private final DdlToken end;
  private int at;

  /** At the beginning of a statement. */
  public DdlReader(String statement) {
    this.statement = statement;
    this.tokens = DdlTokenizer.tokens(statement);
    this.end = new DdlToken(DdlToken.Kind.SYMBOL, "", statement.length(), statement.length());
  }

  /** Whether all has been read. */
  public boolean atEnd() {
    return at >= tokens.size();
  }

  /** What comes next, which stays. */
  public DdlToken peek() {
    return atEnd() ? end : tokens.get(at);
  }

  /** What comes next. */
  public DdlToken next() {
    DdlToken token = peek();
    at++;
    return token;
  }

  /** Takes the words if all of them follow. */
  public boolean take(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
        return false;
      }
    }
    at += words.length;
    return true;
  }

  /** Takes {@code first.second} or one name and answers the last part. */
  public String takeQualifiedName() {
    String name = next().text();
    return take(".") ? next().text() : name;
  }

  /** Takes a balanced group that starts here and answers its text with the parentheses. */
  String takeGroup() {
    int start = peek().start();
    int depth = 0;
    while (!atEnd()) {
      DdlToken token = next();
      if (token.is("(")) {
        depth++;
      } else if (token.is(")")) {
        depth--;
        if (depth == 0) {
          return statement.substring(start, token.end());
        }
      }
    }
    return statement.substring(start);
  }

  /** Takes a group of names separated by commas. */
  List<String> takeNames() {
    List<String> names = new ArrayList<>();
    if (take("(")) {
      while (!atEnd() && !take(")")) {
        DdlToken token = next();
        if (token.isName()) {
          names.add(token.text());
        }
      }
    }
    return names;
  }

  /** Takes names that commas separate. */
  public List<String> takeListedNames() {
    List<String> names = new ArrayList<>();
    do {
      names.add(next().text());
    } while (take(","));
    return names;
  }

  /** The text from here to the end. */
  public String rest() {
    return statement.substring(peek().start()).strip();
  }

  /** The index behind the token taken last. */
  public int previousEnd() {
    return at == 0 ? 0 : tokens.get(at - 1).end();
  }

  /** The text between two indexes of the statement. */
  public String textBetween(int from, int to) {
    return statement.substring(from, to).strip();
  }
}
