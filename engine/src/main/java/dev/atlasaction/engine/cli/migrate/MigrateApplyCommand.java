package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.console.OutputParts;
import dev.atlasaction.engine.cli.console.SilentFailure;
import dev.atlasaction.engine.cli.flags.Amount;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.flags.ExecuteFlags;
import dev.atlasaction.engine.cli.flags.FormatFlags;
import dev.atlasaction.engine.cli.flags.LimitFlags;
import dev.atlasaction.engine.cli.project.ApplyChecks;
import dev.atlasaction.engine.cli.project.DeploymentRecord;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.ProjectHooks;
import dev.atlasaction.engine.cli.template.TemplateFunctions;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.cli.view.ApplyText;
import dev.atlasaction.engine.cli.view.ApplyView;
import dev.atlasaction.engine.config.EnvConfig;
import dev.atlasaction.engine.config.MigrationConfig;
import dev.atlasaction.engine.config.Project;
import dev.atlasaction.engine.config.RolloutGroup;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.devdb.SharedSession;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.execute.AmbiguousHistoryException;
import dev.atlasaction.engine.execute.ApplyOptions;
import dev.atlasaction.engine.execute.ApplyOptions.Selection;
import dev.atlasaction.engine.execute.ApplyRun;
import dev.atlasaction.engine.execute.ExecOrder;
import dev.atlasaction.engine.execute.Hooks;
import dev.atlasaction.engine.execute.Recovery;
import dev.atlasaction.engine.execute.Recovery.Interrupted;
import dev.atlasaction.engine.execute.TxMode;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.registry.Deployment;
import dev.atlasaction.engine.registry.Reference;
import dev.atlasaction.engine.report.ApplyReport;
import dev.atlasaction.engine.report.Env;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the pending migration files on a database (spec cli.md §3.2, migrate.md §8). */
@Command(
    name = "apply",
    description = "Applies pending migration files on the connected database.",
    addMethodSubcommands = false)
final class MigrateApplyCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(
      names = {"-u", "--url"},
      paramLabel = "string",
      description = "select a resource using the URL format")
  private String url = "";

  @Mixin private final DirFlags dir = new DirFlags();

  @Mixin private final FormatFlags format = new FormatFlags();

  @Mixin private final ExecuteFlags execute = new ExecuteFlags();

  @Mixin private final LimitFlags limits = new LimitFlags();

  @Option(
      names = "--dry-run",
      arity = "0..1",
      fallbackValue = "true",
      description = "print SQL without executing it")
  private boolean dryRun;

  @Option(
      names = "--baseline",
      paramLabel = "string",
      description = "start the first migration after the given baseline version")
  private String baseline = "";

  @Option(
      names = "--tx-mode",
      paramLabel = "string",
      description = "set transaction mode [none, file, all] (default \"file\")")
  private @Nullable String txMode;

  @Option(
      names = "--exec-order",
      paramLabel = "string",
      description =
          "set file execution order [linear, linear-skip, non-linear] (default \"linear\")")
  private String execOrder = "";

  @Option(
      names = "--allow-dirty",
      arity = "0..1",
      fallbackValue = "true",
      description = "allow start working on a non-clean database")
  private boolean allowDirty;

  @Option(
      names = "--to-version",
      paramLabel = "string",
      description = "apply the pending files up to and including this version")
  private String toVersion = "";

  @Option(
      names = "--repair",
      arity = "0..1",
      fallbackValue = "true",
      description = "remove what a run that failed or was cut off left half done")
  private boolean repair;

  @Option(
      names = "--interrupted",
      paramLabel = "string",
      description = "what became of the statement a run was cut off in [done, again]")
  private String interrupted = "";

  @Option(names = "--context", paramLabel = "string", hidden = true)
  private String runContext = "";

  @Parameters(arity = "0..1", paramLabel = "amount", description = "number of files to apply")
  private @Nullable String amount;

  MigrateApplyCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    format.check();
    DirFlags.requireJson(runContext);
    Selection selection = selection();
    Project read = ProjectEnv.read(context, project);
    List<RolloutGroup> groups = read.rollout();
    if (!groups.getFirst().name().isEmpty()) {
      new TargetRuns(
              context,
              read.envs().size(),
              (target, member) ->
                  apply(
                      target,
                      new ProjectEnv(read, member.env()),
                      new Sink(selection, new OutputParts(target.out()), Optional.empty())))
          .run(groups);
      return ExitCode.OK;
    }
    try (SharedSession session = new SharedSession()) {
      Optional<SharedSession> shared =
          read.envs().size() > 1 ? Optional.of(session) : Optional.empty();
      Sink sink = new Sink(selection, new OutputParts(context.out()), shared);
      for (EnvConfig env : read.envs()) {
        apply(context, new ProjectEnv(read, env), sink);
      }
    }
    return ExitCode.OK;
  }

  /**
   * What the targets of a run have in common.
   *
   * @param session what goes from one to the next; empty if there is one target, or several are
   *     worked on at once
   */
  private record Sink(Selection selection, OutputParts out, Optional<SharedSession> session) {

    /** The session fits unless something of this target depends on how it was opened. */
    Databases databases(CommandContext target, DirSnapshot files, ProjectEnv env) {
      Databases databases = target.databases();
      if (session.isEmpty()) {
        return databases;
      }
      boolean plain =
          ProjectHooks.of(env.env()).equals(Hooks.NONE)
              && files.files().stream().noneMatch(file -> SessionWords.in(file.text()));
      return plain ? session.map(databases::sharing).orElse(databases) : databases;
    }
  }

  private Selection selection() {
    int count = Amount.parse(amount, "apply");
    if (count > 0 && !toVersion.isEmpty()) {
      throw EngineException.user(
          "the amount argument and the flag \"to-version\" exclude each other: give one of them");
    }
    return new Selection(count, toVersion);
  }

  private void apply(CommandContext target, ProjectEnv env, Sink sink) {
    MigrationConfig config = env.env().migration();
    DirSnapshot files = DirFlags.requireValid(dir.open(target, env), target.out());
    String to = env.target(url);
    if (to.isEmpty()) {
      throw EngineException.user("required flag \"url\" not set");
    }
    String chosen = format.chosen(env.env().format("migrate.apply"));
    Optional<Template> template =
        UserTemplate.parse(chosen, "parse format: ", TemplateFunctions.apply());
    try (Databases databases = sink.databases(target, files, env)) {
      Database database = databases.open(to);
      Env where =
          new Env(
              database.driver(),
              database.url().view(database.boundSchema()),
              dir.url(config.dir()));
      database.notices().forEach(target.err()::println);
      limits.grace().ifPresent(target.invocation().stop()::grace);
      ApplyOptions options = options(config, sink.selection());
      DeploymentRecord record = new DeploymentRecord(target, env, logged(env));
      ApplyReport report =
          new ApplyRun(database, files, options, target.clock())
              .stoppedBy(target.invocation().stop())
              .hookedBy(ProjectHooks.of(env.env()))
              .gatedBy(
                  ApplyChecks.of(
                      env,
                      new ApplyChecks.Run(database, files, options),
                      databases,
                      template.isPresent() ? target.err() : target.out()))
              .run(where);
      Optional<EngineException> unlogged = record(record, database, report);
      if (report.failed()) {
        unlogged.ifPresent(why -> target.err().println("Warning: " + why.getMessage()));
      }
      print(report, template, sink.out());
      DeploymentRecord.require(Optional.empty(), unlogged);
    } catch (AmbiguousHistoryException ambiguous) {
      target.out().print(ambiguous.getMessage());
      throw new SilentFailure();
    }
  }

  /** Whose deployments these are: those of the registry's directory, or of what the file says. */
  private String logged(ProjectEnv env) {
    MigrationConfig config = env.env().migration();
    String from = dir.url(config.dir());
    return Reference.isUrl(from) ? from : config.repo();
  }

  private Optional<EngineException> record(
      DeploymentRecord record, Database database, ApplyReport report) {
    if (dryRun || report.applied().isEmpty() && !report.failed()) {
      return Optional.empty();
    }
    return record.end(
        database,
        new Deployment.Change(
            "migrate apply",
            report.env().dir(),
            report.current(),
            report.target(),
            report.applied().stream().map(file -> file.file().name()).toList()),
        report.error());
  }

  private ApplyOptions options(MigrationConfig config, Selection selection) {
    return new ApplyOptions(
        TxMode.parse(txMode != null ? txMode : either("", config.txMode(), "file")),
        ExecOrder.parse(either(execOrder, config.execOrder(), "linear")),
        either(baseline, config.baseline(), ""),
        allowDirty,
        dryRun,
        new Recovery(repair, Interrupted.parse(interrupted)),
        selection,
        execute.place(config),
        execute.locking(config),
        limits.limits());
  }

  private static String either(String flag, String configured, String otherwise) {
    if (!flag.isEmpty()) {
      return flag;
    }
    return configured.isEmpty() ? otherwise : configured;
  }

  private static String rendered(Template template, ApplyReport report) {
    try {
      return template.render(new ApplyView(report));
    } catch (EngineException unusable) {
      throw unusable.prefixed(
          (report.failed() ? report.error() + "\n" : "") + "execute log template: ");
    }
  }

  /** With a template the failure is in its output, and nowhere else. */
  private static void print(ApplyReport report, Optional<Template> template, OutputParts out) {
    if (template.isPresent()) {
      out.line(rendered(template.get(), report));
      if (report.failed()) {
        throw new SilentFailure();
      }
      return;
    }
    out.text(ApplyText.render(report));
    if (report.failed()) {
      throw EngineException.user(report.error());
    }
  }
}
