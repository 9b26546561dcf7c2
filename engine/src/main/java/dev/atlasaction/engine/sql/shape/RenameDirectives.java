package dev.atlasaction.engine.sql.shape;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.ScannerOptions.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renames in comments: {@code -- atlas:renamed_from OLD} above what has the new name, and {@code --
 * atlas:rename column T.OLD to NEW} or {@code -- atlas:drop column T.OLD} anywhere.
 */
public final class RenameDirectives {

  private static final String MARK = "atlas:";
  private static final Pattern LINE =
      Pattern.compile(
          "^[ \\t]*(?:--|#|//)[ \\t]*atlas:(renamed_from|rename|drop)\\b(.*)$", Pattern.MULTILINE);
  private static final Pattern RENAME =
      Pattern.compile("\\s+(table|column|index)\\s+(\\S+)\\s+to\\s+(\\S+)\\s*");
  private static final Pattern DROP = Pattern.compile("\\s+(table|column|index)\\s+(\\S+)\\s*");
  private static final Pattern TABLE =
      Pattern.compile(
          "\\bcreate\\s+(?:\\w+\\s+){0,2}table\\s+(?:if\\s+not\\s+exists\\s+)?",
          Pattern.CASE_INSENSITIVE);
  private static final int HEAD = 2000;

  /** A source does not tell its product. Up to the name that is looked for, # begins a comment. */
  private static final ScannerOptions SYNTAX = ScannerOptions.of(Syntax.HASH_COMMENTS);

  private final String text;

  private RenameDirectives(String text) {
    this.text = text;
  }

  /**
   * The hints in a text of any syntax; {@code renamed_from} is only looked for in SQL.
   *
   * @throws EngineException if one cannot be understood
   */
  public static List<RenameHint> in(String text, boolean sql) {
    List<RenameHint> hints = new ArrayList<>();
    if (!text.contains(MARK)) {
      return hints;
    }
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      String said = line.group().strip();
      String rest = line.group(2);
      switch (line.group(1)) {
        case "rename" -> hints.add(spoken(RENAME.matcher(rest), said));
        case "drop" -> hints.add(spoken(DROP.matcher(rest), said));
        default -> {
          if (sql) {
            hints.add(new RenameDirectives(text).above(line, said));
          }
        }
      }
    }
    return hints;
  }

  private static RenameHint spoken(Matcher words, String said) {
    if (!words.matches()) {
      throw EngineException.user(
          "cannot read \""
              + said
              + "\": write atlas:rename column TABLE.OLD to NEW, atlas:rename table OLD to NEW, or"
              + " atlas:drop column TABLE.OLD");
    }
    RenameHint.Kind kind = kind(words.group(1));
    List<String> parts = List.of(words.group(2).split("\\.", -1));
    String to = words.groupCount() > 2 ? words.group(3) : "";
    if (kind == RenameHint.Kind.TABLE) {
      String schema = parts.size() > 1 ? parts.get(parts.size() - 2) : "";
      return new RenameHint(kind, new SqlName(schema, ""), parts.getLast(), to);
    }
    if (parts.size() < 2) {
      throw EngineException.user("\"" + said + "\" does not say which table: write TABLE.OLD");
    }
    String schema = parts.size() > 2 ? parts.get(parts.size() - 3) : "";
    SqlName table = new SqlName(schema, parts.get(parts.size() - 2));
    return new RenameHint(kind, table, parts.getLast(), to);
  }

  private static RenameHint.Kind kind(String word) {
    return switch (word) {
      case "table" -> RenameHint.Kind.TABLE;
      case "column" -> RenameHint.Kind.COLUMN;
      default -> RenameHint.Kind.INDEX;
    };
  }

  /** The rename of what the next line names. */
  private RenameHint above(Matcher line, String said) {
    List<SqlToken> words = SqlTokenizer.tokens(line.group(2), SYNTAX);
    TokenReader old = new TokenReader(words);
    Optional<SqlName> from = old.qualifiedName();
    TokenReader next = after(line.end());
    Optional<RenameHint> hint =
        from.filter(_ -> old.atEnd())
            .map(SqlName::name)
            .flatMap(name ->
                next.peek("CREATE") ? statement(next, name) : part(next, name, line.start()));
    return hint.orElseThrow(() ->
        EngineException.user(
            "cannot read \""
                + said
                + "\": write the old name, and put the comment above CREATE TABLE, CREATE INDEX,"
                + " or the line of a column or index"));
  }

  private TokenReader after(int at) {
    return new TokenReader(
        SqlTokenizer.tokens(text.substring(at, Math.min(text.length(), at + HEAD)), SYNTAX));
  }

  private static Optional<RenameHint> statement(TokenReader next, String old) {
    next.take("CREATE");
    while (!next.atEnd() && !next.peek("TABLE") && !next.peek("INDEX")) {
      next.next();
    }
    boolean table = next.take("TABLE");
    if (!table && !next.take("INDEX")) {
      return Optional.empty();
    }
    next.take("CONCURRENTLY");
    next.take("IF", "NOT", "EXISTS");
    Optional<SqlName> name = next.qualifiedName();
    if (table) {
      return name.map(to ->
          new RenameHint(RenameHint.Kind.TABLE, new SqlName(to.schema(), ""), old, to.name()));
    }
    next.take("ON");
    next.take("ONLY");
    return name.flatMap(to ->
        next.qualifiedName().map(on -> new RenameHint(RenameHint.Kind.INDEX, on, old, to.name())));
  }

  private Optional<RenameHint> part(TokenReader next, String old, int at) {
    boolean index = false;
    next.take(",");
    if (next.take("CONSTRAINT") || next.take("INDEX") || next.take("KEY")) {
      index = true;
    } else if (next.take("UNIQUE") || next.take("FULLTEXT") || next.take("SPATIAL")) {
      index = true;
      if (!next.take("INDEX")) {
        next.take("KEY");
      }
    }
    RenameHint.Kind kind = index ? RenameHint.Kind.INDEX : RenameHint.Kind.COLUMN;
    Optional<String> name = next.name();
    return name.flatMap(to -> table(at).map(table -> new RenameHint(kind, table, old, to)));
  }

  /** The table whose definition stands around a place. */
  private Optional<SqlName> table(int at) {
    Matcher create = TABLE.matcher(text).region(0, at);
    int end = -1;
    while (create.find()) {
      end = create.end();
    }
    return end < 0 ? Optional.empty() : after(end).qualifiedName();
  }
}
