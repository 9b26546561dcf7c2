package dev.atlasaction.engine.sql;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that cannot be split into statements; the message begins with {@code line:column}. */
public final class ScanException extends EngineException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable SourcePosition position;
  private final String reason;

  ScanException(@Nullable SourcePosition position, String reason) {
    super(Category.USER, position == null ? reason : position + ": " + reason, null);
    this.position = position;
    this.reason = reason;
  }

  /** The same failure at another place, for texts that were made from a file. */
  public ScanException at(SourcePosition other) {
    return new ScanException(other, reason);
  }

  /** Where the scanner gave up; empty for errors in a delimiter. */
  public Optional<SourcePosition> position() {
    return Optional.ofNullable(position);
  }
}
