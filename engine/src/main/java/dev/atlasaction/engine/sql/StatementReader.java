package dev.atlasaction.engine.sql;

import dev.atlasaction.engine.sql.ScannerOptions.Syntax;
import dev.atlasaction.engine.sql.Step.BlockOpens;
import dev.atlasaction.engine.sql.Step.Exhausted;
import dev.atlasaction.engine.sql.Step.Failed;
import dev.atlasaction.engine.sql.Step.Found;
import dev.atlasaction.engine.sql.Step.Range;
import dev.atlasaction.engine.sql.Step.ScanFailure;
import org.jspecify.annotations.Nullable;

/**
 * Reads one statement (migrate.md section 4.2). It pauses where a block may open, since whether one
 * does depends on the statements behind it; {@link BlockMatcher} finds out.
 */
final class StatementReader {

  /** What all readers of a file share. */
  static final class Source {
    private final byte[] text;
    private final ScannerOptions options;
    private final CommentSyntax comments;

    Source(byte[] text, ScannerOptions options) {
      this.text = text;
      this.options = options;
      this.comments = new CommentSyntax(text, options);
    }

    byte[] text() {
      return text;
    }

    ScannerOptions options() {
      return options;
    }
  }

  private static final BlockKind[] BLOCKS = BlockKind.values();

  private final Source source;
  private final byte[] text;
  private final boolean endTerminator;
  private final boolean goCommands;
  private final CommentGroup comments;
  private Delimiter delimiter;
  private int at;
  private int start;
  private int depth;
  private int outermostParen;

  StatementReader(Source source, int from, Delimiter delimiter, boolean inBlock) {
    this.source = source;
    this.text = source.text();
    this.delimiter = delimiter;
    this.endTerminator = inBlock && source.options().has(Syntax.END_TERMINATOR);
    this.goCommands = source.options().has(Syntax.GO_COMMAND);
    this.comments = new CommentGroup(text);
    beginAt(from);
  }

  /** How far it has read. */
  int position() {
    return at;
  }

  /** Reads until the statement ends or a block may open. */
  Step read() {
    while (at < text.length) {
      Step step = readOne();
      if (step != null) {
        return step;
      }
    }
    if (depth > 0) {
      return failed(outermostParen, "unclosed '('");
    }
    return at > start ? found(at, at) : new Exhausted();
  }

  /** The block that may have opened does, and its end is the end of the statement. */
  Found endBlock(int end) {
    return found(end, end);
  }

  /** The block that may have opened is none; reading continues behind its opening. */
  void skipOpening(BlockOpens opening) {
    at = opening.body();
  }

  private void beginAt(int from) {
    at = ByteText.skipSpace(text, from, text.length);
    start = at;
  }

  private @Nullable Step readOne() {
    byte b = text[at];
    switch (b) {
      case '(' -> {
        if (depth++ == 0) {
          outermostParen = at;
        }
        at++;
        return null;
      }
      case ')' -> {
        return closeParen();
      }
      case '\'', '"', '`' -> {
        return skipQuotes(b);
      }
      default -> {}
    }
    if (at == start && DelimiterSyntax.isCommand(text, at)) {
      return runDelimiterCommand();
    }
    if ((b == 'G' || b == 'g') && goCommands && GoCommand.isAt(text, start, at)) {
      return runGoCommand();
    }
    if (depth == 0 && delimiter.isAt(text, at)) {
      int end = at + delimiter.length();
      return found(end, end);
    }
    return readText(b);
  }

  private @Nullable Step readText(byte b) {
    switch (b) {
      case '$' -> {
        int end = source.options().has(Syntax.DOLLAR_QUOTES) ? DollarQuote.skip(text, at) : at;
        at = Math.max(end, at + 1);
      }
      case '#', '-', '/' -> skipComment();
      case 'B', 'b' -> {
        return openBlock();
      }
      case 'D', 'd' -> {
        at++;
        if (endTerminator && endsBlock()) {
          return endWithoutDelimiter();
        }
      }
      default -> at++;
    }
    return null;
  }

  private @Nullable Step closeParen() {
    if (depth == 0) {
      return failed(at, "unexpected ')'");
    }
    depth--;
    at++;
    return null;
  }

  private @Nullable Step skipQuotes(byte quote) {
    boolean escapes = source.options().has(Syntax.BACKSLASH_ESCAPES) || isEscapeString(quote);
    for (int i = at + 1; i < text.length; i++) {
      if (text[i] == quote) {
        at = i + 1;
        return null;
      }
      if (escapes && text[i] == '\\') {
        i++;
      }
    }
    return failed(at, "unclosed quote " + (quote == '\'' ? "'\\''" : "'" + (char) quote + "'"));
  }

  /**
   * True behind the {@code E} of PostgreSQL's {@code E'…'}. The original has the switch, but looks
   * at the wrong byte and never finds one.
   */
  private boolean isEscapeString(byte quote) {
    if (quote != '\'' || at == start || !source.options().has(Syntax.ESCAPE_STRINGS)) {
      return false;
    }
    boolean prefix = text[at - 1] == 'E' || text[at - 1] == 'e';
    return prefix && (at - 1 == start || !isNamePart(text[at - 2]));
  }

  private static boolean isNamePart(byte b) {
    return b < 0
        || b == '_'
        || b == '$'
        || (b >= '0' && b <= '9')
        || (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z');
  }

  private void skipComment() {
    int end = source.comments.endAt(at);
    if (end < 0) {
      at++;
    } else if (at == start) {
      comments.add(at, end);
      beginAt(end);
    } else {
      at = end;
    }
  }

  private @Nullable Step runDelimiterCommand() {
    String value = DelimiterSyntax.commandValue(text, at);
    if (value.isEmpty()) {
      return failed(-1, "empty delimiter");
    }
    delimiter = Delimiter.of(value);
    comments.clear();
    beginAt(DelimiterSyntax.lineEnd(text, at));
    return null;
  }

  private @Nullable Step runGoCommand() {
    String count = GoCommand.count(text, at);
    if (!GoCommand.isCount(count)) {
      return failed(-1, GoCommand.invalidCount(count));
    }
    int next = DelimiterSyntax.lineEnd(text, at);
    if (at > start) {
      return found(at, next);
    }
    comments.clear();
    beginAt(next);
    return null;
  }

  private @Nullable Step openBlock() {
    if (delimiter.isDefault()) {
      for (BlockKind kind : BLOCKS) {
        int body = kind.isEnabled(source.options()) ? kind.bodyAt(text, at, at == start) : -1;
        if (body >= 0) {
          return new BlockOpens(kind, body);
        }
      }
    }
    at++;
    return null;
  }

  /** True behind an {@code END} that is not {@code END TRY} or {@code END CATCH}. */
  private boolean endsBlock() {
    if (at - 3 < start || !ByteText.startsWithIgnoreCase(text, "END", at - 3)) {
      return false;
    }
    int word = ByteText.skipPatternSpace(text, at);
    return !ByteText.startsWithIgnoreCase(text, "TRY", word)
        && !ByteText.startsWithIgnoreCase(text, "CATCH", word);
  }

  private Found endWithoutDelimiter() {
    int after = ByteText.skipPatternSpace(text, at);
    int end = delimiter.isAt(text, after) ? after + delimiter.length() : at;
    return found(end, end);
  }

  private Found found(int end, int next) {
    Range range = new Range(start, end);
    boolean cut = !delimiter.isDefault() || source.options().has(Syntax.OMIT_DELIMITER);
    int last = ByteText.trimEnd(text, start, cut ? delimiter.cut(text, range) : end);
    return new Found(new Range(start, last), next, delimiter, comments);
  }

  private static Failed failed(int offset, String message) {
    return new Failed(new ScanFailure(offset, message));
  }
}
