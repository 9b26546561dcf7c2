/** Tests of the way to servers. */
@NullMarked
package dev.atlasaction.action.http;

import org.jspecify.annotations.NullMarked;
