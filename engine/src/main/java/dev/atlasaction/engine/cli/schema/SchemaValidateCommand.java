package dev.atlasaction.engine.cli.schema;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.DesiredFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.devdb.CleanRoom;
import dev.atlasaction.engine.dialect.Database;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds a desired schema on the dev database, to see whether the server takes it. */
@Command(name = "validate", description = "Validate that the desired schema can be built")
final class SchemaValidateCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final DesiredFlags desired = new DesiredFlags();

  SchemaValidateCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    return desired.open(
        context,
        env,
        from -> {
          Consumer<Database> recipe = from.reader().recipe(from.request());
          return CleanRoom.use(
              from.room(),
              () -> {
                recipe.accept(from.room());
                return ExitCode.OK;
              });
        });
  }
}
