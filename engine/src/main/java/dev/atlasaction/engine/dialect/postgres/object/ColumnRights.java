package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attr;
import java.util.List;

/**
 * What a role may do with columns of a table now. The server takes a privilege on a table away
 * together with that on its columns, so that undoing a grant has to give these again.
 */
public record ColumnRights(List<Permission> all) implements Attr {

  /** Copies the list. */
  public ColumnRights {
    all = List.copyOf(all);
  }
}
