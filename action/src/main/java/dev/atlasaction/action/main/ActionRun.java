package dev.atlasaction.action.main;

import dev.atlasaction.action.atlas.AtlasClient;
import dev.atlasaction.action.atlas.AtlasProgram;
import dev.atlasaction.action.git.GitProgram;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.Redactor;
import dev.atlasaction.action.run.Action;
import dev.atlasaction.action.run.Actions;
import dev.atlasaction.action.run.Job;
import dev.atlasaction.action.run.News;
import dev.atlasaction.action.run.Verdict;
import dev.atlasaction.engine.error.EngineException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** One run in a CI job: finds the platform, makes the parts, reports the end (spec §1.2). */
final class ActionRun {

  private static final String UNKNOWN_PLATFORM =
      "failed to run action in the current environment: "
          + "atlasaction: no action found for the current environment";

  private final Host host;
  private final EngineChoice engine;
  private final Clock clock;

  ActionRun(Host host, EngineChoice engine, Clock clock) {
    this.host = host;
    this.engine = engine;
    this.clock = clock;
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
    Host inside = host.with("ATLAS_ACTION_COMMAND", id);
    Optional<Surroundings> around = Surroundings.find(inside, redactor);
    if (around.isEmpty()) {
      host.err().println(UNKNOWN_PLATFORM);
      return 1;
    }
    if (Face.of(host) == Face.ORIGINAL) {
      return run(id, inside, around.get(), atlas);
    }
    Platform platform = around.get().platform();
    try {
      RunInputs given = new RunInputs(platform.inputs(), id);
      Host trusting = given.trusting(inside);
      Optional<Surroundings> again =
          trusting == inside ? around : Surroundings.find(trusting, redactor);
      return run(id, trusting, again.orElse(around.get()), given.around(atlas, platform, inside));
    } catch (EngineException e) {
      platform.log().fatal(e.getMessage());
      return 1;
    }
  }

  /** Says what a run would do, and returns the exit code. */
  int explain(String id) {
    Redactor redactor = Redactor.of(host.env());
    Host inside = host.with("ATLAS_ACTION_COMMAND", id);
    Optional<Surroundings> around = Surroundings.find(inside, redactor);
    if (around.isEmpty()) {
      host.err().println(UNKNOWN_PLATFORM);
      return 1;
    }
    Platform platform = around.get().platform();
    try {
      new Explanation(id, inside, platform, engine.isExternal(host))
          .lines()
          .forEach(platform.log()::info);
      return 0;
    } catch (EngineException e) {
      platform.log().fatal(e.getMessage());
      return 1;
    }
  }

  private int run(String id, Host inside, Surroundings around, AtlasProgram atlas) {
    Platform platform = around.platform();
    News news = new News();
    Announcement announcement = new Announcement(id, platform, news);
    try {
      Action action =
          Actions.find(id).orElseThrow(() -> EngineException.user("unknown action: " + id));
      Verdict verdict = action.run(job(inside, around, atlas, news));
      announcement.ended(verdict, inside);
      return switch (verdict) {
        case PASS -> 0;
        case BLOCK -> 1;
      };
    } catch (EngineException e) {
      platform.log().fatal(e.getMessage());
      announcement.failed(e.getMessage(), inside);
      return 1;
    }
  }

  private Job job(Host inside, Surroundings around, AtlasProgram atlas, News news) {
    Platform platform = around.platform();
    Path directory = workingDirectory(platform.inputs().text("working-directory"));
    Face face = Face.of(host);
    Consumer<String> stderr =
        switch (face) {
          case ORIGINAL -> platform.log()::engineNotes;
          case OWN -> chunk -> {};
        };
    AtlasClient client = new AtlasClient(atlas, inside.env(), directory, stderr);
    if (face == Face.OWN) {
      client = client.telling(line -> note(platform.log(), line));
    }
    boolean registry = engine.isExternal(host) && !host.variable("ATLAS_TOKEN").isEmpty();
    Connections connections = new Connections(inside);
    return new Job(
        platform,
        around.reporter(),
        client,
        connections,
        connections,
        new Job.Checkout(
            host.workingDirectory(), directory, new GitProgram(inside.env()), gitPath()),
        new SystemTiming(clock),
        new Job.Mode(face, registry, Version.text()),
        news);
  }

  /** Progress is no warning (spec ci-demand.md §1, demand 28). */
  private static void note(Log log, String line) {
    if (line.startsWith("Warning")) {
      log.warning(line);
    } else if (line.startsWith("Error")) {
      log.error(line);
    } else {
      log.info(line);
    }
  }

  /** Where git is, for messages. */
  private String gitPath() {
    for (String folder : host.variable("PATH").split(File.pathSeparator, -1)) {
      Path program = host.workingDirectory().resolve(folder).resolve("git");
      if (Files.isExecutable(program)) {
        return program.toString();
      }
    }
    return "git";
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
