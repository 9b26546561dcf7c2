/**
 * DDL of the entities on a class path, without a database: the program of an {@code
 * external_schema}. It runs in the JVM of the user's project, with the Hibernate that is there.
 */
@NullMarked
package dev.atlasaction.hibernate;

import org.jspecify.annotations.NullMarked;
