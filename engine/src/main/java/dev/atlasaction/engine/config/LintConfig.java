package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.document.EvaluatedAttribute;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Optional;

/**
 * The policy of {@code migrate lint} (spec config.md §6.1, lint.md §8).
 *
 * @param format the Go template of the report; empty for none
 * @param latest how many files to check; zero if not configured
 * @param gitDir the work tree; empty if not configured
 * @param gitBase the branch to compare with; empty if not configured
 * @param review {@code ALWAYS}, {@code WARNING} or {@code ERROR}; empty if not configured
 * @param analyzers the blocks of analyzers, as written
 * @param extras attributes that have no meaning here
 */
public record LintConfig(
    String format,
    long latest,
    String gitDir,
    String gitBase,
    String review,
    List<EvaluatedBlock> analyzers,
    List<EvaluatedAttribute> extras) {

  /** Nothing configured. */
  public static final LintConfig NONE = new LintConfig("", 0, "", "", "", List.of(), List.of());

  /** Copies the lists. */
  public LintConfig {
    analyzers = List.copyOf(analyzers);
    extras = List.copyOf(extras);
  }

  /** The block of the analyzer; the first one counts. */
  public Optional<EvaluatedBlock> findAnalyzer(String name) {
    return analyzers.stream().filter(block -> block.type().equals(name)).findFirst();
  }

  /**
   * Whether findings of an analyzer fail the run, if that is configured.
   *
   * @throws EngineException if {@code error} is no bool
   */
  public Optional<Boolean> findError(String analyzer) {
    return findAnalyzer(analyzer)
        .flatMap(block -> block.findValue("error"))
        .map(value -> bool(analyzer, value));
  }

  private static boolean bool(String analyzer, HclValue value) {
    if (value instanceof HclValue.BoolValue(boolean error)) {
      return error;
    }
    // The original calls both by the name of the first.
    String name =
        switch (analyzer) {
          case "data_depend", "condrop" -> "datadepend";
          default -> analyzer;
        };
    throw EngineException.user(
        "sql/sqlcheck: parsing "
            + name
            + " check options: set field \"error\": converting cty.Value to *bool: bool value is"
            + " required");
  }

  /**
   * This policy of an environment, completed by the one of the file. Blocks of analyzers are taken
   * over only if there is none here at all. What to check is taken over unless it is complete here;
   * then the file's Git settings win over those of the environment, as in the original.
   */
  LintConfig over(LintConfig global) {
    boolean own = !analyzers.isEmpty() || !extras.isEmpty();
    boolean complete = latest != 0 || !gitDir.isEmpty() && !gitBase.isEmpty();
    boolean globalGit = !global.gitDir.isEmpty() || !global.gitBase.isEmpty();
    return new LintConfig(
        first(format, global.format),
        complete || globalGit ? latest : global.latest,
        complete ? gitDir : first(global.gitDir, gitDir),
        complete ? gitBase : first(global.gitBase, gitBase),
        first(review, global.review),
        own ? analyzers : global.analyzers,
        own ? extras : global.extras);
  }

  private static String first(String own, String inherited) {
    return own.isEmpty() ? inherited : own;
  }
}
