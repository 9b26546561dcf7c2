/**
 * The SPI through which the engine meets a database product. Products are leaves below this
 * package.
 */
@NullMarked
package dev.atlasaction.engine.dialect;

import org.jspecify.annotations.NullMarked;
