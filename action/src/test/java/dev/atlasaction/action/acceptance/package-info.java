/** The program as its users meet it: scripts that read like documentation. */
@NullMarked
package dev.atlasaction.action.acceptance;

import org.jspecify.annotations.NullMarked;
