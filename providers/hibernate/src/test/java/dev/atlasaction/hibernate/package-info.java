/** Entities become DDL. */
@NullMarked
package dev.atlasaction.hibernate;

import org.jspecify.annotations.NullMarked;
