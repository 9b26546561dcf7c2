package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.evolve.DirectoryPlanner;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.DirOperations;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.MigrationDraft;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a file that holds all of the schema so far (spec migrate.md §11.6). */
@Command(
    name = "checkpoint",
    description = "Generate a checkpoint file representing the state of the migration directory.")
final class MigrateCheckpointCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final DirFlags dir = new DirFlags();

  @Mixin private final PlanFlags plan = new PlanFlags();

  @Parameters(arity = "0..1", paramLabel = "tag", description = "tag of the checkpoint")
  private String tag = "";

  MigrateCheckpointCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    MigrationDir target = dir.open(context, env);
    DirFlags.requireValid(target, context.out());
    String devUrl = env.dev(plan.devUrl());
    FlagGroups.require("dev-url", devUrl);
    if (!target.format().equals(DirFormat.atlas())) {
      throw EngineException.user("checkpoint is not supported by " + target.format().typeName());
    }
    PlanFormat format = PlanFormat.parse(plan.format(env, "migrate.diff"));
    try (Databases databases = context.databases()) {
      Database dev = databases.open(devUrl);
      try (DatabaseLock _ = plan.lock(dev, env.env().migration())) {
        DirectoryPlanner planner =
            new DirectoryPlanner(dev, env.diffPolicy(), plan.style(format), env.security());
        MigrationDraft draft =
            new MigrationDraft(
                DirOperations.version(target, context.clock().instant()),
                "checkpoint",
                "",
                List.of("-- atlas:checkpoint" + (tag.isEmpty() ? "" : " " + tag)),
                planner.checkpoint(target, plan.schemas));
        plan.write(context, target, draft, format);
      }
    }
    return ExitCode.OK;
  }
}
