package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.flags.DurationConverter;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.RemoteDirectories;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.registry.Artifact;
import dev.atlasaction.engine.registry.Reference;
import dev.atlasaction.engine.registry.Registry;
import dev.atlasaction.engine.state.SqlReplay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a migration directory in the registry (spec migrate.md §11.5). */
@Command(name = "push", description = "Push the migration directory with an optional tag.")
final class MigratePushCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(names = "--dev-url", paramLabel = "string", description = "select a dev database")
  private String devUrl = "";

  @Mixin private final DirFlags dir = new DirFlags();

  @Option(
      names = "--lock-timeout",
      paramLabel = "duration",
      converter = DurationConverter.class,
      description = "set how long to wait for the database lock")
  private @Nullable Duration lockTimeout;

  @Option(names = "--tag", paramLabel = "string", description = "tag of the pushed version")
  private String tag = "";

  @Option(names = "--context", paramLabel = "string", hidden = true)
  private String runContext = "";

  @Parameters(arity = "0..1", paramLabel = "dir[:tag]", description = "name in the registry")
  private String name = "";

  MigratePushCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    DirFlags.requireJson(runContext);
    ProjectEnv env = ProjectEnv.load(context, project);
    MigrationDir source = dir.open(context, env);
    DirFlags.requireValid(source, context.out());
    Reference reference = reference(env);
    String dev = env.dev(devUrl);
    FlagGroups.require("dev-url", dev);
    RemoteDirectories registry = RemoteDirectories.open(context, env);
    replay(env, source, dev);
    List<String> tags = reference.tag().isEmpty() ? List.of() : List.of(reference.tag());
    Registry.Pushed pushed = registry.push(reference, source, tags);
    context.out().println(pushed.url());
    return ExitCode.OK;
  }

  private Reference reference(ProjectEnv env) {
    String named = name.isEmpty() ? env.env().migration().repo() : name;
    if (named.isEmpty()) {
      throw EngineException.user(
          "accepts 1 arg(s), received 0: give the name of the directory in the registry, or"
              + " migration { repo { name = \"...\" } } in the project file");
    }
    Reference reference = Reference.parseName(Artifact.Kind.DIRECTORY, named);
    if (tag.isEmpty()) {
      return reference;
    }
    if (!reference.tag().isEmpty() && !reference.tag().equals(tag)) {
      throw EngineException.user(
          "two tags are given, \"" + reference.tag() + "\" and \"" + tag + "\": leave out one");
    }
    return new Reference(Artifact.Kind.DIRECTORY, reference.name(), tag, "");
  }

  /** What cannot be run is not kept. */
  private void replay(ProjectEnv env, MigrationDir source, String dev) {
    try (Databases databases = context.databases()) {
      Database room = databases.open(dev);
      try (DatabaseLock _ = PlanFlags.lock(room, env.env().migration(), lockTimeout)) {
        new SqlReplay(room).directory(source, "", InspectOptions.ALL);
      } catch (EngineException unreadable) {
        throw unreadable.prefixed("replaying the migration directory: ");
      }
    }
  }
}
