package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.devdb.CleanRoom;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.state.StateReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds a desired schema on the dev database, to see whether the server takes it. */
@Command(name = "validate", description = "Validate that the desired schema can be built")
final class SchemaValidateCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(
      names = {"-u", "--url"},
      paramLabel = "strings",
      converter = CsvConverter.class,
      description = "desired schema URL(s) to validate")
  private List<String> urls = List.of();

  @Option(names = "--dev-url", paramLabel = "string", description = "select a dev database")
  private String devUrl = "";

  SchemaValidateCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    String dev = env.dev(devUrl);
    FlagGroups.require("dev-url", dev);
    List<String> sources = env.desired(urls);
    FlagGroups.require("url", sources);
    try (Databases databases = context.databases()) {
      Database room = databases.open(dev);
      StateReader reader = env.reader(context, databases, Optional.of(room));
      Consumer<Database> recipe = reader.recipe(env.request(sources, "url", List.of(), List.of()));
      CleanRoom.use(
          room,
          () -> {
            recipe.accept(room);
            return true;
          });
    }
    return ExitCode.OK;
  }
}
