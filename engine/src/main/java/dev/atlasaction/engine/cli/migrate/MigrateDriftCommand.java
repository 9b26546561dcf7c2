package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.console.OutputParts;
import dev.atlasaction.engine.cli.console.SilentFailure;
import dev.atlasaction.engine.cli.flags.CsvConverter;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.flags.ExecuteFlags;
import dev.atlasaction.engine.cli.flags.FormatFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.template.TemplateFunctions;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.cli.view.DriftText;
import dev.atlasaction.engine.cli.view.DriftView;
import dev.atlasaction.engine.config.EnvConfig;
import dev.atlasaction.engine.config.MigrationConfig;
import dev.atlasaction.engine.config.Project;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.drift.ComparedScope;
import dev.atlasaction.engine.drift.DevTrail;
import dev.atlasaction.engine.drift.DriftCheck;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.execute.HistoryPlace;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.history.RevisionTable;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.report.DriftReport;
import dev.atlasaction.engine.report.Env;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Whether databases are what the files they have had applied lead to (spec ci-demand.md §3.5). It
 * changes nothing on them.
 */
@Command(
    name = "drift",
    description = "Compare a database with what its applied migration files lead to.",
    addMethodSubcommands = false)
final class MigrateDriftCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(
      names = {"-u", "--url"},
      paramLabel = "string",
      description = "select a resource using the URL format")
  private String url = "";

  @Option(names = "--dev-url", paramLabel = "string", description = "select a dev database")
  private String devUrl = "";

  @Option(
      names = "--exclude",
      paramLabel = "strings",
      converter = CsvConverter.class,
      description = "list of glob patterns of what is not compared")
  private List<String> exclude = List.of();

  @Mixin private final FormatFlags format = new FormatFlags();

  @Mixin private final DirFlags dir = new DirFlags();

  @Mixin private final ExecuteFlags execute = new ExecuteFlags();

  MigrateDriftCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    format.check();
    Project read = ProjectEnv.read(context, project);
    OutputParts out = new OutputParts(context.out());
    boolean drift = false;
    for (EnvConfig env : read.envs()) {
      drift |= compare(new ProjectEnv(read, env), out);
    }
    if (drift) {
      throw new SilentFailure();
    }
    return ExitCode.OK;
  }

  private boolean compare(ProjectEnv env, OutputParts out) {
    DirSnapshot files = DirFlags.requireValid(dir.open(context, env), context.out());
    Optional<Template> template =
        UserTemplate.parse(format.chosen(""), "parse format: ", TemplateFunctions.json());
    String dev = env.dev(devUrl);
    if (dev.isEmpty()) {
      throw EngineException.user(
          "required flag(s) \"dev-url\" not set: the applied files are replayed there");
    }
    DriftReport report;
    try (Databases databases = context.databases()) {
      Database target = databases.open(Targets.required(env.target(url)));
      report = report(env, files, target, databases.open(dev));
    }
    if (template.isPresent()) {
      out.line(template.get().render(new DriftView(report)));
    } else {
      out.text(DriftText.render(report));
    }
    return report.drift();
  }

  private DriftReport report(ProjectEnv env, DirSnapshot files, Database target, Database dev) {
    MigrationConfig config = env.env().migration();
    String schema = HistoryPlace.schema(target, execute.place(config).revisionsSchema());
    List<String> left = new ArrayList<>(env.env().exclude());
    left.addAll(config.exclude());
    left.addAll(exclude);
    ComparedScope scope = new ComparedScope(target, dev, left, schema);
    Env where =
        new Env(target.driver(), target.url().view(target.boundSchema()), dir.url(config.dir()));
    List<Revision> history = history(target, schema);
    try (DatabaseLock _ = dev.lock("atlas_migrate_diff", execute.locking(config).timeout())) {
      return new DriftCheck(scope, new DevTrail(dev, scope))
          .report(where, history, files, scope.inspect(target));
    }
  }

  private static List<Revision> history(Database target, String schema) {
    try (RevisionTable table = HistoryPlace.table(target, schema)) {
      return table.exists() ? table.readAll() : List.of();
    }
  }
}
