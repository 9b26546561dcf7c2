/** Entities of a shop. */
@NullUnmarked
package dev.atlasaction.hibernate.shop;

import org.jspecify.annotations.NullUnmarked;
