/** Turns changes into plans: checks their scope, orders them and has them written as SQL. */
@NullMarked
package dev.atlasaction.engine.plan;

import org.jspecify.annotations.NullMarked;
