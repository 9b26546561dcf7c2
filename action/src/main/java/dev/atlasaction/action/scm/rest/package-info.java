/** Calls of forges' REST APIs with JSON in and out. */
@NullMarked
package dev.atlasaction.action.scm.rest;

import org.jspecify.annotations.NullMarked;
