package dev.atlasaction.engine.hcl;

/**
 * One error in an HCL text.
 *
 * @param summary a few words, without a full stop
 * @param detail full sentences; may be empty
 * @param range the offending stretch
 */
public record HclDiagnostic(String summary, String detail, Range range) {

  /** {@code file:L,C1-C2: Summary; Detail}. */
  @Override
  public String toString() {
    return range + ": " + summary + "; " + detail;
  }
}
