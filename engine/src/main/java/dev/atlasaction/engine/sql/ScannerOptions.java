package dev.atlasaction.engine.sql;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a {@link StatementScanner} recognises beyond quotes, parentheses, comments and the delimiter
 * (migrate.md section 4.1).
 *
 * @param syntax the switches that are on
 */
public record ScannerOptions(Set<Syntax> syntax) {

  /** One switch of the scanner. */
  public enum Syntax {
    /** {@code BEGIN … END;} is one statement. */
    BEGIN_END,
    /** {@code BEGIN ATOMIC … END;} is one statement. */
    BEGIN_ATOMIC,
    /** {@code BEGIN TRY … END CATCH} is one statement. */
    BEGIN_TRY_CATCH,
    /** {@code $tag$ … $tag$} is a string. */
    DOLLAR_QUOTES,
    /** A backslash escapes the next character in every kind of quotes. */
    BACKSLASH_ESCAPES,
    /** A backslash escapes the next character in {@code E'…'} strings. */
    ESCAPE_STRINGS,
    /** A name without quotes is lower case, however it is written. */
    LOWER_CASE_NAMES,
    /** {@code #} begins a comment. */
    HASH_COMMENTS,
    /** {@code GO} on a line of its own ends a statement. */
    GO_COMMAND,
    /** The last statement of a {@code BEGIN … END} block needs no delimiter. */
    END_TERMINATOR,
    /** The delimiter is left out of the text even if it is the semicolon. */
    OMIT_DELIMITER
  }

  /** Copies the set. */
  public ScannerOptions {
    EnumSet<Syntax> copy = EnumSet.noneOf(Syntax.class);
    copy.addAll(syntax);
    syntax = Collections.unmodifiableSet(copy);
  }

  /** The given switches on, all others off. */
  public static ScannerOptions of(Syntax... syntax) {
    return new ScannerOptions(Set.of(syntax));
  }

  /** Without a database at hand: foreign directory formats and {@code migrate import}. */
  public static ScannerOptions generic() {
    return of(Syntax.BEGIN_ATOMIC, Syntax.DOLLAR_QUOTES);
  }

  /** SQLite. */
  public static ScannerOptions sqlite() {
    return of(Syntax.BEGIN_END);
  }

  /** PostgreSQL and its relatives. */
  public static ScannerOptions postgres() {
    return of(
        Syntax.BEGIN_END,
        Syntax.BEGIN_ATOMIC,
        Syntax.DOLLAR_QUOTES,
        Syntax.ESCAPE_STRINGS,
        Syntax.LOWER_CASE_NAMES);
  }

  /** MySQL and MariaDB. */
  public static ScannerOptions mysql() {
    return of(Syntax.BEGIN_END, Syntax.BACKSLASH_ESCAPES, Syntax.HASH_COMMENTS);
  }

  /** SQL Server batches. */
  public static ScannerOptions sqlserver() {
    return of(Syntax.BEGIN_END, Syntax.BEGIN_TRY_CATCH, Syntax.GO_COMMAND, Syntax.END_TERMINATOR);
  }

  /** True if the switch is on. */
  public boolean has(Syntax one) {
    return syntax.contains(one);
  }
}
