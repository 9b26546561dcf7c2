/** YAML as the functions of HCL documents read and write it. */
@NullMarked
package dev.atlasaction.engine.hcl.yaml;

import org.jspecify.annotations.NullMarked;
