package dev.atlasaction.action.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * How a database differs from what it should be (spec ci-demand.md §3.5).
 *
 * @param target which database, without user and password
 * @param expected what it is compared with, in words
 * @param happened the statements that lead from there to what is there
 * @param repair the statements that lead back
 * @param problems what else is wrong, a sentence each
 */
public record Drift(
    String target,
    String expected,
    List<String> happened,
    List<String> repair,
    List<String> problems) {

  /** Copies the lists. */
  public Drift {
    happened = List.copyOf(happened);
    repair = List.copyOf(repair);
    problems = List.copyOf(problems);
  }

  /** Whether there is a difference. */
  public boolean isThere() {
    return !(happened.isEmpty() && repair.isEmpty() && problems.isEmpty());
  }

  /**
   * The same for the same differences, so that a later run can tell whether there are others:
   * hexadecimal, or empty if there is no difference.
   */
  public static String fingerprint(List<Drift> all) {
    if (all.stream().noneMatch(Drift::isThere)) {
      return "";
    }
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Drift drift : all) {
        for (List<String> part : List.of(drift.happened, drift.repair, drift.problems)) {
          for (String each : part) {
            sha.update(each.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
          }
          sha.update((byte) 1);
        }
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
