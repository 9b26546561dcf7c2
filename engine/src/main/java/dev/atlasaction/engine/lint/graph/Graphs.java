package dev.atlasaction.engine.lint.graph;

import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.schema.Realm;
import org.jspecify.annotations.Nullable;

/** The graphs of the states before and after a file, made when the first rule asks for one. */
public final class Graphs {

  private final Realm before;
  private final Realm after;
  private final Dialect dialect;
  private @Nullable SchemaGraph from;
  private @Nullable SchemaGraph to;

  /** The graphs of two states. */
  public Graphs(Realm before, Realm after, Dialect dialect) {
    this.before = before;
    this.after = after;
    this.dialect = dialect;
  }

  /** The graph before the file. */
  public SchemaGraph from() {
    if (from == null) {
      from = SchemaGraph.of(before, dialect);
    }
    return from;
  }

  /** The graph after it. */
  public SchemaGraph to() {
    if (to == null) {
      to = SchemaGraph.of(after, dialect);
    }
    return to;
  }
}
