package dev.atlasaction.action.main;

import dev.atlasaction.action.atlas.AtlasClient;
import dev.atlasaction.action.atlas.AtlasProgram;
import dev.atlasaction.action.git.GitProgram;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.Redactor;
import dev.atlasaction.action.platform.github.GitHubPlatform;
import dev.atlasaction.action.run.Action;
import dev.atlasaction.action.run.Actions;
import dev.atlasaction.action.run.Job;
import dev.atlasaction.engine.error.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** One run in a CI job: finds the platform, makes the parts, reports the end (spec §1.2). */
final class ActionRun {

  private static final String UNKNOWN_PLATFORM =
      "failed to run action in the current environment: "
          + "atlasaction: no action found for the current environment";

  private final Host host;
  private final EngineChoice engine;

  ActionRun(Host host, EngineChoice engine) {
    this.host = host;
    this.engine = engine;
  }

  /** Runs the action and returns the exit code. */
  int run(String id) {
    Redactor redactor = Redactor.of(host.env());
    AtlasProgram atlas;
    try {
      atlas = engine.open(host);
    } catch (EngineException e) {
      host.err()
          .println(
              redactor.apply("failed to run action in the current environment: " + e.getMessage()));
      return 1;
    }
    Optional<Platform> platform = platform(redactor);
    if (platform.isEmpty()) {
      host.err().println(UNKNOWN_PLATFORM);
      return 1;
    }
    try {
      Action action =
          Actions.find(id).orElseThrow(() -> EngineException.user("unknown action: " + id));
      return switch (action.run(job(platform.get(), atlas, id))) {
        case PASS -> 0;
        case BLOCK -> 1;
      };
    } catch (EngineException e) {
      platform.get().log().error(e.getMessage());
      return 1;
    }
  }

  private Optional<Platform> platform(Redactor redactor) {
    if (GitHubPlatform.isPresent(host)) {
      return Optional.of(new GitHubPlatform(host, Face.of(host), redactor));
    }
    return Optional.empty();
  }

  private Job job(Platform platform, AtlasProgram atlas, String id) {
    Path directory = workingDirectory(platform.inputs().text("working-directory"));
    Host inside = host.with("ATLAS_ACTION_COMMAND", id);
    Consumer<String> stderr =
        switch (Face.of(host)) {
          case ORIGINAL -> platform.log()::warning;
          case OWN -> chunk -> {};
        };
    AtlasClient client = new AtlasClient(atlas, inside.env(), directory, stderr);
    boolean registry = engine.isExternal(host) && !host.variable("ATLAS_TOKEN").isEmpty();
    return new Job(
        platform,
        client,
        new ForgeClients(host),
        new Job.Checkout(host.workingDirectory(), directory, new GitProgram(inside.env())),
        new Job.Mode(Face.of(host), registry, Version.text()));
  }

  private Path workingDirectory(String input) {
    Path directory = host.workingDirectory().resolve(input);
    if (!Files.isDirectory(directory)) {
      throw EngineException.user(
          "failed to change working directory: chdir %s: no such file or directory"
              .formatted(input));
    }
    return directory.normalize();
  }
}
