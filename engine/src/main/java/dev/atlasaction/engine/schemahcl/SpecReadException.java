package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;

/**
 * An attribute that every product reads has a value of the wrong kind. The original finds these
 * while it reads the document, before it makes a state of it, and words them differently (spec
 * schema-hcl.md §9.1).
 */
final class SpecReadException extends EngineException {
  private static final long serialVersionUID = 1L;

  SpecReadException(String message) {
    super(Category.USER, message, null);
  }
}
