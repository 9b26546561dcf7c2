package dev.atlasaction.engine.revert;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.util.List;

/** The directory lacks versions that the database has, so that nobody knows the way back. */
public final class MissingVersionsException extends EngineException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> versions;

  MissingVersionsException(List<String> versions) {
    super(
        Category.USER,
        "the migration directory lacks versions that are applied to the database: "
            + String.join(", ", versions)
            + ". Give a directory that has them with --dir, such as a checkout of the commit that"
            + " was deployed, or a directory of the registry (atlas://name)",
        null);
    this.versions = List.copyOf(versions);
  }

  /** The versions, in order. */
  public List<String> versions() {
    return versions;
  }
}
