package dev.atlasaction.testkit.golden;

import org.jspecify.annotations.Nullable;

/** Whether expectations are rewritten instead of checked: {@code -Dgolden.update}. */
public final class GoldenUpdate {
  private GoldenUpdate() {}

  /**
   * True if the build was asked to rewrite expectations.
   *
   * @throws IllegalStateException in continuous integration, where nobody would read them
   */
  public static boolean isOn() {
    return isOn(System.getProperty("golden.update"), System.getenv("CI"));
  }

  static boolean isOn(@Nullable String property, @Nullable String ci) {
    boolean on = property != null && !property.isEmpty() && !property.equals("false");
    if (on && ci != null && !ci.isEmpty() && !ci.equals("false")) {
      throw new IllegalStateException(
          "golden.update is refused where CI is set: rewrite expectations locally, read them, and"
              + " commit them");
    }
    return on;
  }
}
