/**
 * What has been applied to a database: revisions and the table they are kept in (spec migrate.md
 * §7).
 */
@NullMarked
package dev.atlasaction.engine.history;

import org.jspecify.annotations.NullMarked;
