package dev.atlasaction.engine.cli.project;

import dev.atlasaction.engine.config.CheckConfig;
import dev.atlasaction.engine.config.CheckConfig.Drift;
import dev.atlasaction.engine.config.CheckConfig.Effect;
import dev.atlasaction.engine.config.CheckConfig.Verdict;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.drift.ComparedScope;
import dev.atlasaction.engine.drift.DevTrail;
import dev.atlasaction.engine.drift.DriftCheck;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.execute.ApplyGate;
import dev.atlasaction.engine.execute.ApplyOptions;
import dev.atlasaction.engine.execute.HistoryPlace;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MigrationFile;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the {@code check} blocks of a project file before {@code migrate apply} runs a file. */
public final class ApplyChecks implements ApplyGate {

  private static final String COMMAND = "migrate_apply";

  private final ProjectEnv env;
  private final Run run;
  private final Databases databases;
  private final PrintStream out;

  /**
   * The run that is asked about.
   *
   * @param target the database
   * @param options where its history is and how it is locked
   */
  public record Run(Database target, DirSnapshot files, ApplyOptions options) {}

  private ApplyChecks(ProjectEnv env, Run run, Databases databases, PrintStream out) {
    this.env = env;
    this.run = run;
    this.databases = databases;
    this.out = out;
  }

  /** The gate of a run; {@code out} takes what checks have to show. */
  public static ApplyGate of(ProjectEnv env, Run run, Databases databases, PrintStream out) {
    return CheckConfig.has(env.env(), COMMAND)
        ? new ApplyChecks(env, run, databases, out)
        : ApplyGate.OPEN;
  }

  @Override
  public void pass(List<Revision> history, List<MigrationFile> files) {
    List<CheckConfig> checks = CheckConfig.of(env.env(), COMMAND, planned(history, files));
    requireAllowed("migrate apply", checks);
    List<Drift> drifts = checks.stream().flatMap(check -> check.drift().stream()).toList();
    if (!history.isEmpty()) {
      drifts.forEach(drift -> require(drift, history));
    }
  }

  /**
   * Asks the rules in order; the first {@code allow} that holds ends the questions.
   *
   * @throws EngineException if a {@code deny} rule holds
   */
  static void requireAllowed(String command, List<CheckConfig> checks) {
    for (CheckConfig check : checks) {
      for (Verdict verdict : check.verdicts()) {
        if (!verdict.holds()) {
          continue;
        }
        if (verdict.effect() == Effect.ALLOW) {
          return;
        }
        throw EngineException.user(
            "%s was blocked by pre-execution check (deny rule: %s at line: %d)%s"
                .formatted(
                    GoQuote.quote(command),
                    GoQuote.quote(verdict.name()),
                    verdict.where().start().line(),
                    verdict.message().isBlank() ? "" : ":\n\n" + verdict.message().strip()));
      }
    }
  }

  private static HclValue planned(List<Revision> history, List<MigrationFile> files) {
    List<HclValue> each = new ArrayList<>();
    for (MigrationFile file : files) {
      each.add(
          HclValue.object(
              Map.of(
                  "name", HclValue.of(file.name()),
                  "version", HclValue.of(file.version()),
                  "description", HclValue.of(file.description()),
                  "content", HclValue.of(file.text()))));
    }
    return HclValue.object(
        Map.of(
            "files", HclValue.tuple(each),
            "current_version", HclValue.of(history.isEmpty() ? "" : history.getLast().version()),
            "target_version", HclValue.of(files.getLast().version())));
  }

  private void require(Drift drift, List<Revision> history) {
    String version = history.getLast().version();
    Optional<String> difference = difference(drift, history);
    if (difference.isEmpty()) {
      return;
    }
    out.printf(
        "Executing pre-execution check (1 check in total):%n%n"
            + "  -- check at %s:%d (drift):%n    -> check drift against version %s%n%n%s%n%n",
        drift.where().file(),
        drift.where().start().line(),
        version,
        difference.get().indent(2).stripTrailing());
    if (drift.fails()) {
      throw EngineException.user(
          "database state does not match expected state at version " + version);
    }
  }

  private Optional<String> difference(Drift drift, List<Revision> history) {
    String url = env.dev("");
    if (url.isEmpty()) {
      throw EngineException.user(
          drift.where() + ": the drift check needs a dev database: set \"dev\" in the environment");
    }
    List<String> exclude = new ArrayList<>(env.env().exclude());
    exclude.addAll(env.env().migration().exclude());
    exclude.addAll(drift.exclude());
    Database dev = databases.open(url);
    String schema = HistoryPlace.schema(run.target(), run.options().place().revisionsSchema());
    ComparedScope scope = new ComparedScope(run.target(), dev, exclude, schema);
    try (DatabaseLock _ = dev.lock("atlas_migrate_diff", run.options().locking().timeout())) {
      return new DriftCheck(scope, new DevTrail(dev, scope))
          .difference(history, run.files(), scope.inspect(run.target()));
    }
  }
}
