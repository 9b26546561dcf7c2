package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.state.SqlReplay;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a directory against its checksum file, and its SQL on a dev database if there is one. */
@Command(name = "validate", description = "Validates the migration directories checksum and SQL")
final class MigrateValidateCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final DirFlags dir = new DirFlags();

  @Option(names = "--dev-url", paramLabel = "string", description = "select a dev database")
  private String devUrl = "";

  /** Further words are let pass, as the original does. */
  @Parameters(arity = "0..*", hidden = true)
  private final List<String> ignored = new ArrayList<>();

  MigrateValidateCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    MigrationDir migrations = dir.open(context, env);
    DirFlags.requireValid(migrations, context.out());
    String dev = env.dev(devUrl);
    if (!dev.isEmpty()) {
      replay(migrations, dev);
    }
    return ExitCode.OK;
  }

  private void replay(MigrationDir migrations, String dev) {
    try (Databases databases = context.databases()) {
      Database room = databases.open(dev);
      try {
        new SqlReplay(room).directory(migrations, "", InspectOptions.ALL);
      } catch (EngineException failure) {
        throw failure.prefixed("replaying the migration directory: ");
      }
    }
  }
}
