package dev.atlasaction.engine.cli.flags;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.state.StateReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The desired state that a command works on, and where it is built. */
public final class DesiredFlags {

  @Option(
      names = {"-u", "--url"},
      paramLabel = "strings",
      converter = CsvConverter.class,
      description = "desired schema URL(s)")
  private List<String> urls = List.of();

  @Option(names = "--dev-url", paramLabel = "string", description = "select a dev database")
  private String devUrl = "";

  @Mixin private final ScopeFlags scope = new ScopeFlags();

  /**
   * A desired state that can be read.
   *
   * @param room the dev database
   */
  public record Desired(Database room, StateReader reader, StateReader.Request request) {}

  /**
   * Opens the dev database for a piece of work.
   *
   * @throws dev.atlasaction.engine.error.EngineException if a flag is missing
   */
  public <T> T open(CommandContext context, ProjectEnv env, Function<Desired, T> work) {
    String dev = env.dev(devUrl);
    FlagGroups.require("dev-url", dev);
    List<String> sources = env.desired(urls);
    FlagGroups.require("url", sources);
    try (Databases databases = context.databases()) {
      Database room = databases.open(dev);
      StateReader reader = env.reader(context, databases, Optional.of(room));
      return work.apply(new Desired(room, reader, scope.request(env, sources, "url")));
    }
  }
}
