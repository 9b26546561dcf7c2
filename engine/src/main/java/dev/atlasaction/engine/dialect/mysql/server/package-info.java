/** The server behind a connection: its address, version, catalog queries and refusals. */
@NullMarked
package dev.atlasaction.engine.dialect.mysql.server;

import org.jspecify.annotations.NullMarked;
