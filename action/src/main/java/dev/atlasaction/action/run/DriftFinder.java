package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.atlas.result.GoUrl;
import dev.atlasaction.action.finding.Drift;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.report.DriftReport;
import dev.atlasaction.engine.report.DriftReport.Problem;
import java.util.Arrays;
import java.util.List;

/** Compares databases with what they should be, by the inputs of a job (spec ci-demand.md §3.5). */
final class DriftFinder {

  /** The history is no part of a desired state. */
  private static final List<String> HISTORY =
      List.of("atlas_schema_revisions", "*.atlas_schema_revisions");

  /** A control character that separates records, and is in no statement. */
  private static final String SEPARATOR = "\u001e";

  private static final String FORMAT = "{{ range .Statements }}{{ printf \"%s\\x1e\" . }}{{ end }}";

  private final Job job;
  private final Inputs in;

  DriftFinder(Job job) {
    this.job = job;
    this.in = job.platform().inputs();
  }

  /** What the applied files of a directory lead to; one element for each database. */
  List<Drift> ofMigrations() {
    Arguments call =
        Arguments.of("migrate", "drift")
            .json()
            .flag("--env", in.text("env"))
            .flag("--config", in.config())
            .flag("--url", in.text("url"))
            .flag("--dir", in.text("dir"))
            .flag("--dev-url", in.text("dev-url"))
            .flag("--revisions-schema", in.text("revisions-schema"))
            .list("--exclude", in.lines("exclude"))
            .each("--var", Parts.vars(job));
    return job.atlas().reports(call, DriftReport.class).stream()
        .map(report ->
            new Drift(
                address(GoUrl.text(report.env().url(), "the database")),
                report.version().isEmpty()
                    ? "an empty database, as no file ran"
                    : "what the files up to " + report.version() + " lead to",
                report.happened(),
                report.repair(),
                report.problems().stream().map(Problem::text).toList()))
        .toList();
  }

  /** The desired state; raises a user error if neither inputs nor a project file name one. */
  Drift ofSchema() {
    boolean env = !in.text("env").isEmpty();
    List<String> to = in.lines("to");
    if (!env && (in.text("url").isEmpty() || to.isEmpty())) {
      throw EngineException.user(
          "the inputs \"url\" and \"to\" say what is compared with what; one is missing");
    }
    List<String> database = List.of(in.text("url").isEmpty() ? "env://url" : in.text("url"));
    List<String> desired = to.isEmpty() ? List.of("env://src") : to;
    List<String> repair = difference(database, desired);
    List<String> happened = repair.isEmpty() ? List.of() : difference(desired, database);
    return new Drift(
        database.getFirst().equals("env://url")
            ? "the database of environment " + in.text("env")
            : address(in.text("url")),
        "the desired state",
        happened,
        repair,
        List.of());
  }

  private List<String> difference(List<String> from, List<String> to) {
    boolean env = !in.text("env").isEmpty();
    List<String> exclude = in.lines("exclude");
    Arguments call =
        Arguments.of("schema", "diff")
            .flag("--format", FORMAT)
            .flag("--env", in.text("env"))
            .flag("--config", in.config())
            .each("--from", from)
            .each("--to", to)
            .flag("--dev-url", in.text("dev-url"))
            .list("--schema", in.lines("schema"))
            .list("--exclude", exclude.isEmpty() && !env ? HISTORY : exclude)
            .list("--include", in.lines("include"))
            .each("--var", Parts.vars(job));
    String text = job.atlas().clean(job.atlas().text(call));
    return Arrays.stream(text.split(SEPARATOR, -1))
        .filter(statement -> !statement.isBlank())
        .toList();
  }

  /** Scheme, host and path: parameters may hold secrets. */
  static String address(String url) {
    return url.replaceFirst("://[^/?#]*@", "://").replaceFirst("[?#].*", "");
  }
}
