/** Schemas as commands print them beside HCL: JSON, SQL and Mermaid diagrams. */
@NullMarked
package dev.atlasaction.engine.cli.view;

import org.jspecify.annotations.NullMarked;
