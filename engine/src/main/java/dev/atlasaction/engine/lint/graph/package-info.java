/** The schema as rules of a project see it: objects with attributes, links and children. */
@NullMarked
package dev.atlasaction.engine.lint.graph;

import org.jspecify.annotations.NullMarked;
