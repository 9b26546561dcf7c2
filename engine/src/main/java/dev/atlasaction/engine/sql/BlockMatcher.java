package dev.atlasaction.engine.sql;

import dev.atlasaction.engine.sql.Step.BlockOpens;
import dev.atlasaction.engine.sql.Step.Exhausted;
import dev.atlasaction.engine.sql.Step.Failed;
import dev.atlasaction.engine.sql.Step.Found;
import dev.atlasaction.engine.sql.Step.Outcome;
import dev.atlasaction.engine.sql.Step.ScanFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads statements with their blocks. Whether {@code BEGIN} opens a block shows only when the
 * statements behind it are read up to an {@code END}; a {@code BEGIN TRANSACTION} reads to the end
 * of the file in vain. Two things keep the work linear: nested readings are frames of an explicit
 * stack, so that no input overflows the thread's, and what was found for a statement start is kept,
 * since all readings meet at the same statement starts.
 */
final class BlockMatcher {

  private static final int NO_BLOCK = -1;
  private static final int UNKNOWN = 0;
  private static final int MAX_DEPTH = 100_000;
  private static final int MAX_WORK_FACTOR = 64;
  private static final String TOO_DEEP =
      "too many BEGIN without END: use '-- atlas:delimiter' to split the file";

  private final StatementReader.Source source;
  private final byte[] text;
  private final boolean endTerminator;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Map<BlockKind, Map<Integer, Integer>> endsByStart = new EnumMap<>(BlockKind.class);
  private final int lastEnd;
  private long workLeft;

  /** A block that is being read: its current statement and where its statements began. */
  private static final class Frame {
    private final BlockOpens opening;
    private final List<Integer> starts = new ArrayList<>(1);
    private StatementReader reader;

    Frame(BlockOpens opening, StatementReader reader) {
      this.opening = opening;
      this.reader = reader;
      starts.add(opening.body());
    }
  }

  BlockMatcher(StatementReader.Source source) {
    this.source = source;
    this.text = source.text();
    this.endTerminator = source.options().has(ScannerOptions.Syntax.END_TERMINATOR);
    this.workLeft = (long) MAX_WORK_FACTOR * text.length + (1 << 20);
    for (BlockKind kind : BlockKind.values()) {
      endsByStart.put(kind, new HashMap<>());
    }
    int last = text.length;
    while (last >= 0 && !ByteText.startsWithIgnoreCase(text, "END", last)) {
      last--;
    }
    this.lastEnd = last;
  }

  /** The statement that begins at {@code from}. */
  Outcome readAt(int from, Delimiter delimiter) {
    StatementReader reader = new StatementReader(source, from, delimiter, false);
    Step step = read(reader);
    while (true) {
      switch (step) {
        case Outcome outcome -> {
          return outcome;
        }
        case BlockOpens opening -> step = proceed(reader, opening, find(opening));
      }
      if (workLeft < 0) {
        return new Failed(new ScanFailure(from, TOO_DEEP));
      }
    }
  }

  private Step proceed(StatementReader reader, BlockOpens opening, int end) {
    if (end == NO_BLOCK) {
      reader.skipOpening(opening);
      return read(reader);
    }
    return reader.endBlock(end);
  }

  private Step read(StatementReader reader) {
    int before = reader.position();
    Step step = reader.read();
    workLeft -= reader.position() - before;
    return step;
  }

  /** Where the block ends, or {@link #NO_BLOCK}. */
  private int find(BlockOpens outermost) {
    int end = enter(outermost);
    if (end != UNKNOWN) {
      return end;
    }
    Step step = read(frames.element().reader);
    while (workLeft >= 0) {
      BlockOpens closed = null;
      switch (step) {
        case BlockOpens inner -> {
          end = enter(inner);
          closed = inner;
        }
        case Outcome outcome -> {
          end = advance(frames.element(), outcome);
          closed = end == UNKNOWN ? null : frames.pop().opening;
        }
      }
      if (frames.isEmpty()) {
        return end;
      }
      StatementReader reader = frames.element().reader;
      step = closed == null || end == UNKNOWN ? read(reader) : proceed(reader, closed, end);
    }
    frames.clear();
    return NO_BLOCK;
  }

  /** The end of a block if it is known; else {@link #UNKNOWN}, and its reading has begun. */
  private int enter(BlockOpens opening) {
    int known = known(opening.kind(), opening.body());
    if (known == UNKNOWN) {
      push(opening);
    }
    return known;
  }

  /** Takes a statement of a block; {@link #UNKNOWN} if the next one is to be read. */
  private int advance(Frame frame, Outcome outcome) {
    return switch (outcome) {
      case Found found -> afterStatement(frame, found);
      case Exhausted exhausted -> close(frame, NO_BLOCK);
      case Failed failed -> close(frame, NO_BLOCK);
    };
  }

  private int afterStatement(Frame frame, Found found) {
    BlockKind kind = frame.opening.kind();
    int end = kind.endAt(text, found, endTerminator);
    if (end != NO_BLOCK) {
      return close(frame, end);
    }
    boolean plain = found.delimiter().isDefault();
    int known = plain ? known(kind, found.next()) : UNKNOWN;
    if (known != UNKNOWN) {
      return close(frame, known);
    }
    if (plain) {
      frame.starts.add(found.next());
    }
    frame.reader = new StatementReader(source, found.next(), found.delimiter(), true);
    return UNKNOWN;
  }

  private int close(Frame frame, int end) {
    Map<Integer, Integer> ends = endsByStart.getOrDefault(frame.opening.kind(), Map.of());
    for (int start : frame.starts) {
      ends.put(start, end);
    }
    return end;
  }

  private int known(BlockKind kind, int start) {
    if (start > lastEnd) {
      return NO_BLOCK;
    }
    return endsByStart.getOrDefault(kind, Map.of()).getOrDefault(start, UNKNOWN);
  }

  private void push(BlockOpens opening) {
    if (frames.size() >= MAX_DEPTH) {
      workLeft = -1;
    }
    frames.push(
        new Frame(opening, new StatementReader(source, opening.body(), Delimiter.SEMICOLON, true)));
  }
}
