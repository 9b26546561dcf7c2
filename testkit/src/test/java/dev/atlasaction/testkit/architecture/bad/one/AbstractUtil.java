package dev.atlasaction.testkit.architecture.bad.one;

import dev.atlasaction.testkit.architecture.bad.two.Other;
import java.time.Instant;

/** Breaks every rule of the house, in a package without NullMarked. */
public abstract class AbstractUtil {
  Other other = new Other();

  String find(int a, int b, int c, int d, int e) {
    System.out.println(Instant.now());
    throw new RuntimeException("raw" + a + b + c + d + e);
  }
}
