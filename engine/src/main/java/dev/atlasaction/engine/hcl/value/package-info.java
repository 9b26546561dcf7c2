/** The values and types HCL expressions evaluate to, and the conversions between them. */
@NullMarked
package dev.atlasaction.engine.hcl.value;

import org.jspecify.annotations.NullMarked;
