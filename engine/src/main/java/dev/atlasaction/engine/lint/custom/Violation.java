package dev.atlasaction.engine.lint.custom;

import dev.atlasaction.engine.lint.graph.NodePath;
import java.util.Collection;

/**
 * An object that does not keep a rule.
 *
 * @param key tells it from others of the object
 * @param degree how far it goes; a violation that goes further than before is a new one
 */
record Violation(NodePath path, String text, String key, long degree) {

  Violation(NodePath path, String text) {
    this(path, text, text, 0);
  }

  /** Whether none of {@code before} is this one. */
  boolean isNew(Collection<Violation> before) {
    return before.stream()
        .noneMatch(
            other -> other.path.equals(path) && other.key.equals(key) && other.degree >= degree);
  }
}
