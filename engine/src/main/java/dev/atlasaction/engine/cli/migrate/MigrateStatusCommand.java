package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.flags.FormatFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.template.TemplateFunctions;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.cli.view.StatusText;
import dev.atlasaction.engine.cli.view.StatusView;
import dev.atlasaction.engine.config.MigrationConfig;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.execute.HistoryStatus;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.StatusReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is applied and what is not (spec cli.md §3.3). */
@Command(
    name = "status",
    description = "Get information about the current migration status.",
    addMethodSubcommands = false)
final class MigrateStatusCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(
      names = {"-u", "--url"},
      paramLabel = "string",
      description = "select a resource using the URL format")
  private String url = "";

  @Mixin private final FormatFlags format = new FormatFlags();

  @Mixin private final DirFlags dir = new DirFlags();

  @Option(
      names = "--revisions-schema",
      paramLabel = "string",
      description = "name of the schema the revisions table resides in")
  private String revisionsSchema = "";

  /** Further words are let pass, as the original does. */
  @Parameters(arity = "0..*", hidden = true)
  private final List<String> ignored = new ArrayList<>();

  MigrateStatusCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    format.check();
    ProjectEnv env = ProjectEnv.load(context, project);
    MigrationConfig config = env.env().migration();
    DirSnapshot files = DirFlags.requireValid(dir.open(context, env), context.out());
    String chosen = format.chosen(env.env().format("migrate.status"));
    Optional<Template> template =
        UserTemplate.parse(chosen, "parse format: ", TemplateFunctions.status());
    try (Databases databases = context.databases()) {
      Database database = databases.open(Targets.required(env.target(url)));
      Env where =
          new Env(
              database.driver(),
              database.url().view(database.boundSchema()),
              dir.formattedUrl(config));
      String schema = revisionsSchema.isEmpty() ? config.revisionsSchema() : revisionsSchema;
      StatusReport report = new HistoryStatus(database, files).report(where, schema);
      boolean checkpoint = fromCheckpoint(report, files);
      context
          .out()
          .print(
              template
                  .map(parsed -> parsed.render(new StatusView(report, checkpoint)))
                  .orElseGet(() -> StatusText.render(report, checkpoint)));
      return ExitCode.OK;
    }
  }

  private static boolean fromCheckpoint(StatusReport report, DirSnapshot files) {
    return report.applied().isEmpty()
        && files.findVersion(report.next()).map(MigrationFile::isCheckpoint).orElse(false);
  }
}
