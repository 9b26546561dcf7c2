/**
 * Values of cloud services through their public HTTP interfaces and the credentials that lie on the
 * machine: tokens of databases, secrets, files of buckets (spec config.md §5).
 */
@NullMarked
package dev.atlasaction.engine.cloud;

import org.jspecify.annotations.NullMarked;
