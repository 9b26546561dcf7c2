package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.console.SilentFailure;
import dev.atlasaction.engine.cli.flags.Amount;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.flags.ExecuteFlags;
import dev.atlasaction.engine.cli.flags.FormatFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.ProjectHooks;
import dev.atlasaction.engine.cli.project.RemoteDirectories;
import dev.atlasaction.engine.cli.template.TemplateFunctions;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.cli.view.DownText;
import dev.atlasaction.engine.cli.view.DownView;
import dev.atlasaction.engine.config.MigrationConfig;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.execute.AmbiguousHistoryException;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.registry.Artifact;
import dev.atlasaction.engine.registry.Reference;
import dev.atlasaction.engine.report.DownReport;
import dev.atlasaction.engine.revert.DownOptions;
import dev.atlasaction.engine.revert.DownRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes applied migrations back (spec migrate.md §11.3). */
@Command(name = "down", description = "Reverting applied migration files from the database.")
final class MigrateDownCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(
      names = {"-u", "--url"},
      paramLabel = "string",
      description = "select a resource using the URL format")
  private String url = "";

  @Option(
      names = "--to-version",
      paramLabel = "string",
      description = "revert all versions after this one")
  private String toVersion = "";

  @Option(
      names = "--to-tag",
      paramLabel = "string",
      description = "revert all versions after the last one of this tag of the registry")
  private String toTag = "";

  @Mixin private final DirFlags dir = new DirFlags();

  @Option(names = "--dev-url", paramLabel = "string", description = "select a dev database")
  private String devUrl = "";

  @Mixin private final FormatFlags format = new FormatFlags();

  @Option(
      names = "--dry-run",
      arity = "0..1",
      fallbackValue = "true",
      description = "print SQL without executing it")
  private boolean dryRun;

  @Option(
      names = "--skip-checks",
      arity = "0..1",
      fallbackValue = "true",
      description = "do not check whether data is lost")
  private boolean skipChecks;

  @Mixin private final ExecuteFlags execute = new ExecuteFlags();

  @Option(names = "--context", paramLabel = "string", hidden = true)
  private String runContext = "";

  @Parameters(arity = "0..1", paramLabel = "amount", description = "number of files to revert")
  private @Nullable String amount;

  MigrateDownCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    format.check();
    DirFlags.requireJson(runContext);
    int count = Amount.parse(amount, "revert");
    requireOneTarget(count);
    ProjectEnv env = ProjectEnv.load(context, project);
    MigrationDir source = dir.open(context, env);
    DirSnapshot files = DirFlags.requireValid(source, context.out());
    String target = env.target(url);
    if (target.isEmpty()) {
      throw EngineException.user("required flag \"url\" not set");
    }
    Optional<Template> template =
        UserTemplate.parse(
            format.chosen(env.env().format("migrate.down")),
            "parse format: ",
            TemplateFunctions.apply());
    try (Databases databases = context.databases()) {
      Database database = databases.open(target);
      String dev = env.dev(devUrl);
      Optional<Database> room = dev.isEmpty() ? Optional.empty() : Optional.of(databases.open(dev));
      DownReport report =
          new DownRun(
                  new DownRun.Databases(database, room),
                  new DownRun.Source(source, files),
                  options(env, source, count),
                  context.clock())
              .stoppedBy(context.invocation().stop())
              .hookedBy(ProjectHooks.of(env.env()))
              .run();
      print(report, template);
    } catch (AmbiguousHistoryException ambiguous) {
      context.out().print(ambiguous.getMessage());
      throw new SilentFailure();
    }
    return ExitCode.OK;
  }

  private void requireOneTarget(int count) {
    List<String> given = new ArrayList<>();
    if (count > 0) {
      given.add("amount");
    }
    if (!toVersion.isEmpty()) {
      given.add("to-version");
    }
    if (!toTag.isEmpty()) {
      given.add("to-tag");
    }
    if (given.size() > 1) {
      throw EngineException.user(
          "give only one of amount, --to-version and --to-tag; "
              + String.join(" and ", given)
              + " were all set");
    }
  }

  private DownOptions options(ProjectEnv env, MigrationDir source, int count) {
    MigrationConfig config = env.env().migration();
    List<String> exclude = new ArrayList<>(env.env().exclude());
    exclude.addAll(config.exclude());
    return new DownOptions(
        Math.max(1, count),
        toTag.isEmpty() ? toVersion : tagged(env, source),
        dryRun,
        skipChecks,
        exclude,
        execute.place(config),
        execute.locking(config));
  }

  /** The last version that the tagged directory of the registry has. */
  private String tagged(ProjectEnv env, MigrationDir source) {
    MigrationConfig config = env.env().migration();
    String from = dir.url(config.dir());
    String name =
        Reference.isUrl(from)
            ? Reference.parse(Artifact.Kind.DIRECTORY, from).name()
            : config.repo();
    if (name.isEmpty()) {
      throw EngineException.user(
          "--to-tag needs the name of the directory in the registry: give --dir atlas://name, or"
              + " migration { repo { name = \"...\" } } in the project file");
    }
    return RemoteDirectories.open(context, env)
        .versionOf(
            Reference.parseName(Artifact.Kind.DIRECTORY, name + ":" + toTag), source.format());
  }

  /** With a template the failure is in its output, and nowhere else. */
  private void print(DownReport report, Optional<Template> template) {
    if (template.isPresent()) {
      UserTemplate.print(template.get(), new DownView(report), context.out());
      if (report.failed()) {
        throw new SilentFailure();
      }
      return;
    }
    context.out().print(DownText.render(report));
    if (report.failed()) {
      throw EngineException.user(report.error());
    }
  }
}
