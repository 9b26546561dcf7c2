package dev.atlasaction.engine.history;

import dev.atlasaction.engine.gotext.GoJson;

/** The order of versions: that of their bytes, so that {@code 10} is before {@code 9}. */
public final class VersionOrder {

  private VersionOrder() {}

  /** Negative if {@code one} is before {@code other}, and so on. */
  public static int compare(String one, String other) {
    return GoJson.KEY_ORDER.compare(one, other);
  }
}
