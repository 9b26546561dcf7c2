/** HTTP requests that carry JSON, for the clients of forges and registries. */
@NullMarked
package dev.atlasaction.action.http;

import org.jspecify.annotations.NullMarked;
