package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.OutputTarget;
import dev.atlasaction.engine.cli.policy.ReviewConfig;
import dev.atlasaction.engine.cli.stats.StatsFile;
import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.lint.AppQuery;
import dev.atlasaction.engine.lint.Baseline;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.lint.Selection;
import dev.atlasaction.engine.lint.SizePolicy;
import dev.atlasaction.engine.report.LintFinding;
import dev.atlasaction.engine.report.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Flags about what a review looks for, what fails it and where its results go. */
final class ReviewFlags {

  /** The value of {@code --fail-on} that lets every finding pass. */
  private static final String NEVER = "never";

  @Option(
      names = "--output",
      paramLabel = "format[=file]",
      description =
          "write the result as pretty, json, sarif, codequality, junit, bitbucket or html, to a"
              + " file or in place of the text; may be repeated")
  private List<String> outputs = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "strings",
      split = ",",
      description = "run these checks only: codes, starts of codes, analyzers")
  private List<String> only = new ArrayList<>();

  @Option(names = "--skip", paramLabel = "strings", split = ",", description = "leave checks out")
  private List<String> skip = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "string",
      description = "fail on findings of this weight: error (default), warning, info or never")
  private String failOn = "";

  @Option(
      names = "--baseline",
      paramLabel = "file",
      description = "JSON file of accepted findings, which are not reported")
  private @Nullable Path baseline;

  @Option(
      names = "--baseline-reason",
      paramLabel = "string",
      description = "accept all findings of this run: add them to the baseline for this reason")
  private String reason = "";

  @Option(
      names = "--baseline-by",
      paramLabel = "string",
      description = "who accepts them (default: the user of the CI job or of the system)")
  private String by = "";

  @Option(
      names = "--stats",
      paramLabel = "file",
      description =
          "file or https address with the sizes of production's tables (atlas stats export): they"
              + " decide how much a finding weighs")
  private String stats = "";

  @Option(
      names = "--warn-rows",
      paramLabel = "int",
      description = "below this many rows, locks and rewrites are information (default 100000)")
  private @Nullable Long warnRows;

  @Option(
      names = "--error-rows",
      paramLabel = "int",
      description = "from this many rows on, locks and rewrites are errors (default 10000000)")
  private @Nullable Long errorRows;

  @Option(
      names = "--queries",
      paramLabel = "file",
      description =
          "SQL file with queries of the application, which have to run before and after; may be"
              + " repeated")
  private List<String> queries = new ArrayList<>();

  /** The queries of the application. */
  List<AppQuery> queries(CommandContext context, Dialect dialect, ReviewConfig config) {
    return QueryFiles.read(context, dialect, queries.isEmpty() ? config.queries() : queries);
  }

  /** What is known of the tables in production. */
  SizePolicy sizes(CommandContext context, ReviewConfig config) {
    String source = stats.isEmpty() ? config.stats() : stats;
    return source.isEmpty()
        ? SizePolicy.UNKNOWN
        : new SizePolicy(
            StatsFile.read(context, source).sizes(),
            warnRows != null ? warnRows : config.warnRows(),
            errorRows != null ? errorRows : config.errorRows());
  }

  /** The rules that are asked for. */
  Selection selection() {
    return new Selection(Set.copyOf(new TreeSet<>(only)), Set.copyOf(new TreeSet<>(skip)));
  }

  /** The findings that are accepted. */
  Baseline known(CommandContext context) {
    if (baseline == null && !reason.isEmpty()) {
      throw EngineException.user("--baseline-reason needs --baseline FILE to write to");
    }
    return baseline == null ? Baseline.NONE : BaselineFile.read(file(context, baseline)).baseline();
  }

  /** Where the results go. */
  List<OutputTarget> targets() {
    return outputs.stream().map(OutputTarget::parse).toList();
  }

  /** Adds what was found to the baseline, if that is asked for. */
  void accept(CommandContext context, LintResult result) {
    if (baseline != null && !reason.isEmpty()) {
      Path file = file(context, baseline);
      BaselineFile.read(file).with(result.findings(), accepter(context), reason).write(file);
    }
  }

  private String accepter(CommandContext context) {
    if (!by.isEmpty()) {
      return by;
    }
    for (String variable : List.of("GITHUB_ACTOR", "GITLAB_USER_LOGIN", "USER")) {
      String user = context.env().getOrDefault(variable, "");
      if (!user.isEmpty()) {
        return user;
      }
    }
    return "";
  }

  /**
   * Whether the run fails.
   *
   * @throws EngineException if the weight is unknown
   */
  boolean fails(LintResult result) {
    if (!reason.isEmpty() || failOn.equals(NEVER)) {
      return result.broken();
    }
    if (failOn.isEmpty()) {
      return result.failed();
    }
    Severity least =
        Severity.find(failOn)
            .orElseThrow(() ->
                EngineException.user(
                    "--fail-on must be error, warning, info or never, not \"" + failOn + "\""));
    return result.broken()
        || result.findings().stream()
            .filter(LintFinding::active)
            .anyMatch(finding -> finding.severity().reaches(least));
  }

  private static Path file(CommandContext context, Path name) {
    return context.workingDirectory().resolve(name);
  }
}
