package dev.atlasaction.testkit.architecture.bad.two;

import dev.atlasaction.testkit.architecture.bad.one.AbstractUtil;

/** Closes a cycle of packages. */
public final class Other {
  Class<?> back = AbstractUtil.class;
}
