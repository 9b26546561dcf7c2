package dev.atlasaction.engine.cli.view;

/** How many went well and how many did not. */
final class Counts {
  private int ok;
  private int failed;

  void add(boolean good) {
    if (good) {
      ok++;
    } else {
      failed++;
    }
  }

  void add(int good, int bad) {
    ok += good;
    failed += bad;
  }

  /** A further line, unless there is nothing to say. */
  static void line(StringBuilder text, String indent, String line) {
    if (!line.isEmpty()) {
      text.append('\n').append(indent).append("-- ").append(line);
    }
  }

  String text(String what, String failedBeside, String failedAlone) {
    if (failed == 0) {
      return ok == 0 ? "" : plural(ok, what);
    }
    boolean counted = !failedAlone.startsWith("with");
    if (ok == 0) {
      return counted
          ? plural(failed, what + " " + failedAlone)
          : plural(failed, what) + " " + failedAlone;
    }
    return plural(ok, what)
        + " ok, "
        + (counted ? plural(failed, failedBeside) : failed + " " + failedBeside);
  }

  static String plural(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
