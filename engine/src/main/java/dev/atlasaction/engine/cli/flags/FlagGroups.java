package dev.atlasaction.engine.cli.flags;

import dev.atlasaction.engine.error.EngineException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refusals of flags that do not go together, or are missing (spec cli.md §1.1). */
public final class FlagGroups {

  private FlagGroups() {}

  /** At most one of two flags may be given. */
  public static void exclusive(
      String first, @Nullable String firstValue, String second, @Nullable String secondValue) {
    if (firstValue != null && secondValue != null) {
      boolean sorted = first.compareTo(second) < 0;
      throw EngineException.user(
          "if any flags in the group [%s %s] are set none of the others can be; [%s %s] were all set"
              .formatted(first, second, sorted ? first : second, sorted ? second : first));
    }
  }

  /** A flag that must be given, on the command line or by the project file. */
  public static void require(String flag, String value) {
    if (value.isEmpty()) {
      throw EngineException.user("required flag(s) \"" + flag + "\" not set");
    }
  }

  /** A list flag that must be given. */
  public static void require(String flag, List<String> values) {
    require(flag, String.join("", values));
  }
}
