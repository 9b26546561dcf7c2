package dev.atlasaction.engine.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.sql.Step.Exhausted;
import dev.atlasaction.engine.sql.Step.Failed;
import dev.atlasaction.engine.sql.Step.Found;
import dev.atlasaction.engine.sql.Step.Range;
import dev.atlasaction.engine.sql.Step.ScanFailure;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a file into statements (migrate.md section 4). The time is linear in the size of the file.
 * A byte order mark at the start is skipped. A scanner keeps no state and may be shared.
 */
public final class StatementScanner {

  private static final String DELIMITER_DIRECTIVE = "delimiter";

  private final ScannerOptions options;

  /** Creates a scanner for one kind of SQL. */
  public StatementScanner(ScannerOptions options) {
    this.options = options;
  }

  /** Splits text. See {@link #scan(byte[])}. */
  public List<Statement> scan(String text) {
    return scan(text.getBytes(UTF_8));
  }

  /**
   * Splits the bytes of a file.
   *
   * @throws ScanException if a quote or parenthesis is not closed, a delimiter is empty or a
   *     statement is not UTF-8
   */
  public List<Statement> scan(byte[] content) {
    Header header = readHeader(content);
    BlockMatcher matcher = new BlockMatcher(new StatementReader.Source(content, options));
    List<Statement> statements = new ArrayList<>();
    int from = header.start();
    Delimiter delimiter = header.delimiter();
    while (true) {
      switch (matcher.readAt(from, delimiter)) {
        case Found found -> {
          statements.add(toStatement(content, found, header));
          from = found.next();
          delimiter = found.delimiter();
        }
        case Exhausted() -> {
          return List.copyOf(statements);
        }
        case Failed(ScanFailure failure) -> throw toException(content, failure);
      }
    }
  }

  /** Where statements begin, where reported positions count from, and the first delimiter. */
  private record Header(int start, int origin, Delimiter delimiter) {}

  private static Header readHeader(byte[] content) {
    int start = ByteText.byteOrderMarkLength(content);
    if (!ByteText.startsWith(content, "-- atlas:", start)) {
      return new Header(start, 0, Delimiter.SEMICOLON);
    }
    int next = DelimiterSyntax.lineEnd(content, start);
    Optional<Directive> directive =
        Directives.match(new String(content, start, next - start, UTF_8), "-- ")
            .filter(d -> d.name().equals(DELIMITER_DIRECTIVE));
    if (directive.isEmpty()) {
      return new Header(start, 0, Delimiter.SEMICOLON);
    }
    String value = DelimiterSyntax.unescape(directive.get().args());
    if (value.isEmpty()) {
      throw toException(content, new ScanFailure(-1, "empty delimiter"));
    }
    if (content[next - 1] != '\n') {
      String message =
          "1:0: no input found after delimiter " + GoQuote.quote(directive.get().args());
      throw toException(content, new ScanFailure(-1, message));
    }
    return new Header(next, next, Delimiter.of(value));
  }

  private static Statement toStatement(byte[] content, Found found, Header header) {
    Range range = found.range();
    String text = new String(content, range.start(), range.end() - range.start(), UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      requireUtf8(content, range);
    }
    int start = range.start();
    // The original counts a byte order mark to the first statement.
    int pos = start == header.start() ? 0 : start - header.origin();
    return new Statement(text, pos, start, found.comments().texts());
  }

  /** Bytes in another encoding would silently reach the database as question marks. */
  private static void requireUtf8(byte[] content, Range range) {
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(content, range.start(), range.end() - range.start());
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      String message = "statement is not UTF-8: save the file in that encoding";
      throw toException(content, new ScanFailure(in.position(), message));
    }
  }

  private static ScanException toException(byte[] content, ScanFailure failure) {
    if (failure.offset() < 0) {
      return new ScanException(null, failure.message());
    }
    SourcePosition position = new SourceLines(content).positionAt(failure.offset());
    return new ScanException(position, failure.message());
  }
}
