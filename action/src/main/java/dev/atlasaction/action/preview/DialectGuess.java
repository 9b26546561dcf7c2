package dev.atlasaction.action.preview;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Guesses the database product from SQL. The option {@code --dev-url} overrides it. */
enum DialectGuess {
  SQLITE(
      "SQLite",
      "sqlite://dev?mode=memory",
      "\\bAUTOINCREMENT\\b|\\bWITHOUT\\s+ROWID\\b|\\bPRAGMA\\b|\\bSTRICT\\s*;"),
  POSTGRES(
      "PostgreSQL",
      "",
      "\\b(BIG)?SERIAL\\b|::\\w|\\bJSONB\\b|\\$\\$|\\bTIMESTAMPTZ\\b|\\bCREATE\\s+EXTENSION\\b"
          + "|\\bCONCURRENTLY\\b|\"public\"\\.|\\bpublic\\.|\\bCHARACTER\\s+VARYING\\b|\\bBYTEA\\b"
          + "|\\bAS\\s+IDENTITY\\b|\\bCREATE\\s+TYPE\\b|\\bALTER\\s+COLUMN\\b|\\bUUID\\b|\\bON\\s+ONLY\\b"),
  MYSQL(
      "MySQL",
      "",
      "\\bENGINE\\s*=|\\bAUTO_INCREMENT\\b|\\bUNSIGNED\\b|\\bUTF8MB4\\b|\\bMODIFY\\s+COLUMN\\b"
          + "|\\bMEDIUMTEXT\\b|\\bTINYINT\\b|\\bDATETIME\\s*\\(|`");

  private final String product;
  private final String devUrl;
  private final Pattern signs;

  DialectGuess(String product, String devUrl, String signs) {
    this.product = product;
    this.devUrl = devUrl;
    this.signs = Pattern.compile(signs, Pattern.CASE_INSENSITIVE);
  }

  /** The product with the most signs; SQLite if there is none, as it takes plain SQL. */
  static DialectGuess of(List<String> texts) {
    return List.of(SQLITE, POSTGRES, MYSQL).stream()
        .max(Comparator.comparingLong(guess -> guess.count(texts)))
        .filter(guess -> guess.count(texts) > 0)
        .orElse(SQLITE);
  }

  /** The product's name. */
  String product() {
    return product;
  }

  /** A dev database that needs nothing installed; empty if there is none. */
  String devUrl() {
    return devUrl;
  }

  private long count(List<String> texts) {
    return texts.stream().mapToLong(text -> signs.matcher(text).results().count()).sum();
  }
}
