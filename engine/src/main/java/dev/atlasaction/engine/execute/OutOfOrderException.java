package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.MigrationFile;
import java.util.List;
import java.util.stream.Collectors;

/** Files were added before the last one applied (spec migrate.md §8.2). */
public final class OutOfOrderException extends EngineException {

  private static final long serialVersionUID = 1L;

  private final transient List<MigrationFile> outOfOrder;
  private final transient List<MigrationFile> pending;

  OutOfOrderException(List<MigrationFile> outOfOrder, List<MigrationFile> pending) {
    super(Category.USER, message(outOfOrder), null);
    this.outOfOrder = List.copyOf(outOfOrder);
    this.pending = List.copyOf(pending);
  }

  private static String message(List<MigrationFile> files) {
    boolean one = files.size() == 1;
    return "migration file"
        + (one ? " " : "s ")
        + files.stream().map(MigrationFile::name).collect(Collectors.joining(", "))
        + (one ? " was" : " were")
        + " added out of order. See: https://atlasgo.io/versioned/apply#non-linear-error";
  }

  /** The files that come too late. */
  public List<MigrationFile> outOfOrder() {
    return outOfOrder;
  }

  /** The files after the last one applied. */
  public List<MigrationFile> pending() {
    return pending;
  }
}
