package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.CsvConverter;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.flags.UnmanagedFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.RenameQuestions;
import dev.atlasaction.engine.cli.template.TemplateFunctions;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.cli.view.DiffReport;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.evolve.DirectoryPlanner;
import dev.atlasaction.engine.evolve.PlannedFile;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.migrate.DirOperations;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.MigrationDraft;
import dev.atlasaction.engine.state.RenameHints;
import dev.atlasaction.engine.state.SourceText;
import dev.atlasaction.engine.state.State;
import dev.atlasaction.engine.state.StateReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the migration that a directory lacks for a desired state (spec cli.md §3.5). */
@Command(
    name = "diff",
    description =
        "Compute the diff between the migration directory and a desired state and create a new"
            + " migration file.")
final class MigrateDiffCommand implements Callable<Integer> {

  private static final String SYNCED =
      "The migration directory is synced with the desired state, no changes to be made\n";

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(
      names = "--to",
      paramLabel = "strings",
      converter = CsvConverter.class,
      description = "URLs of the desired schema state")
  private @Nullable List<String> to;

  @Mixin private final DirFlags dir = new DirFlags();

  @Mixin private final PlanFlags plan = new PlanFlags();

  @Mixin private final UnmanagedFlags unmanaged = new UnmanagedFlags();

  @Option(
      names = "--dry-run",
      arity = "0..1",
      fallbackValue = "true",
      description = "print the migration instead of writing it")
  private boolean dryRun;

  @Parameters(arity = "0..1", paramLabel = "name", description = "name of the migration")
  private String name = "";

  MigrateDiffCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    if (plan.edit && dryRun) {
      throw EngineException.user(
          "if any flags in the group [edit dry-run] are set none of the others can be;"
              + " [dry-run edit] were all set");
    }
    ProjectEnv env = ProjectEnv.load(context, project);
    MigrationDir target = dir.create(context, env);
    DirFlags.requireValid(target, context.out());
    List<String> desired = env.desired(context, to == null ? List.of() : to);
    String devUrl = env.dev(plan.devUrl());
    requireFlags(to != null || !desired.isEmpty(), plan.devUrl != null || !devUrl.isEmpty());
    plan.requireEditable(target);
    PlanFormat format =
        dryRun ? PlanFormat.NONE : PlanFormat.parse(plan.format(env, "migrate.diff"));
    String output = dryRun ? plan.format(env, "migrate.diff") : "";
    try (Databases databases = context.databases()) {
      Database dev = databases.open(devUrl);
      try (DatabaseLock _ = plan.lock(dev, env.env().migration())) {
        StateReader reader = env.reader(context, databases, Optional.of(dev));
        DirectoryPlanner planner =
            new DirectoryPlanner(dev, env.diffPolicy(), plan.style(format), env.security());
        StateReader.Request request = env.request(desired, "to", plan.schemas, List.of());
        List<PlannedStatement> statements =
            planner.plan(
                target,
                request.schemas(),
                current -> {
                  reader.setStanding(current);
                  State wanted = reader.read(request);
                  unmanaged.report(context, env, output, current, wanted.realm());
                  return wanted;
                },
                renames(env, reader.sources(request)));
        if (statements.isEmpty()) {
          context.out().print(SYNCED);
          return ExitCode.OK;
        }
        finish(env, target, statements, format);
      }
    }
    return ExitCode.OK;
  }

  private DirectoryPlanner.Renames renames(ProjectEnv env, List<SourceText> sources) {
    RenameQuestions questions = new RenameQuestions(context, env, !dryRun, sources);
    return new DirectoryPlanner.Renames(RenameHints.in(sources), questions::answers);
  }

  private static void requireFlags(boolean desired, boolean dev) {
    List<String> missing = new ArrayList<>();
    if (!desired) {
      missing.add("\"to\"");
    }
    if (!dev) {
      missing.add("\"dev-url\"");
    }
    if (!missing.isEmpty()) {
      throw EngineException.user("required flag(s) " + String.join(", ", missing) + " not set");
    }
  }

  private void finish(
      ProjectEnv env, MigrationDir target, List<PlannedStatement> statements, PlanFormat format) {
    MigrationDraft draft =
        PlannedFile.draft(
            DirOperations.version(target, context.clock().instant()), name, statements);
    if (dryRun) {
      show(env, DiffReport.of(target.format(), draft, dir.formattedUrl(env.env().migration())));
      return;
    }
    plan.write(context, target, draft, format);
  }

  private void show(ProjectEnv env, DiffReport report) {
    Optional<Template> template =
        UserTemplate.parse(
            plan.format(env, "migrate.diff"), "parse format: ", TemplateFunctions.json());
    template.ifPresentOrElse(
        parsed -> UserTemplate.print(parsed, report, context.out()),
        () -> context.out().print(report.text()));
  }
}
