package dev.atlasaction.action.comment;

import dev.atlasaction.action.render.original.Flavor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What there is to say in a pull request.
 *
 * @param id what it is about; the comment is found again by it
 * @param text the comment for a flavour of documents, without marker
 * @param weight whether it has to be said
 * @param lines what to say at the lines themselves; absent if it never says anything there
 */
public record Statement(
    String id,
    Function<Flavor, String> text,
    Weight weight,
    Optional<Function<Flavor, List<LineNote>>> lines) {

  /** Whether something has to be said. */
  public enum Weight {
    /** There are findings. */
    FINDINGS,
    /** All is well. */
    CLEAN,
    /** The change is of no concern: said only where something else was said before. */
    NOTHING
  }

  /** A statement without notes at lines. */
  public static Statement of(String id, Function<Flavor, String> text, Weight weight) {
    return new Statement(id, text, weight, Optional.empty());
  }

  /**
   * A note at lines of a file.
   *
   * @param path from the repository's root
   * @param firstLine 1-based
   * @param lastLine not before the first
   * @param body Markdown; a proposed edit begins with {@code ```suggestion}
   * @param edit it proposes one
   */
  public record LineNote(String path, int firstLine, int lastLine, String body, boolean edit) {}
}
