package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.console.SilentFailure;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.config.MigrationConfig;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.execute.AmbiguousHistoryException;
import dev.atlasaction.engine.execute.HistorySetting;
import dev.atlasaction.engine.migrate.DirSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Edits the history by hand (spec cli.md §3.4). */
@Command(name = "set", description = "Set the current version of the migration history table.")
final class MigrateSetCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(
      names = {"-u", "--url"},
      paramLabel = "string",
      description = "select a resource using the URL format")
  private String url = "";

  @Mixin private final DirFlags dir = new DirFlags();

  @Option(
      names = "--revisions-schema",
      paramLabel = "string",
      description = "name of the schema the revisions table resides in")
  private String revisionsSchema = "";

  @Parameters(arity = "0..*", paramLabel = "version", description = "the version to set")
  private List<String> versions = List.of();

  MigrateSetCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    if (versions.size() > 1) {
      throw EngineException.user("accepts 1 arg(s), received " + versions.size());
    }
    MigrationConfig config = env.env().migration();
    DirSnapshot files = DirFlags.requireValid(dir.open(context, env), context.out());
    try (Databases databases = context.databases()) {
      HistorySetting setting =
          new HistorySetting(
              databases.open(Targets.required(env.target(url))), files, context.clock());
      String schema = revisionsSchema.isEmpty() ? config.revisionsSchema() : revisionsSchema;
      context.out().print(text(setting.set(versions.stream().findFirst(), schema)));
      return ExitCode.OK;
    } catch (AmbiguousHistoryException ambiguous) {
      context.out().print(ambiguous.getMessage());
      throw new SilentFailure();
    }
  }

  private static String text(HistorySetting.Result result) {
    List<HistorySetting.Change> changes = result.changes();
    if (changes.isEmpty()) {
      return "";
    }
    long removed = changes.stream().filter(HistorySetting.Change::removed).count();
    StringBuilder out = new StringBuilder();
    if (result.current().isEmpty()) {
      out.append("All revisions deleted (").append(removed).append(" in total):\n\n");
    } else {
      List<String> counts = new ArrayList<>();
      if (changes.size() > removed) {
        counts.add((changes.size() - removed) + " set");
      }
      if (removed > 0) {
        counts.add(removed + " removed");
      }
      out.append("Current version is ").append(result.current());
      out.append(" (").append(String.join(", ", counts)).append("):\n\n");
    }
    for (HistorySetting.Change change : changes) {
      out.append(change.removed() ? "  - " : "  + ").append(change.version());
      out.append(change.description().isEmpty() ? "" : " (" + change.description() + ")");
      out.append('\n');
    }
    return out.append('\n').toString();
  }
}
