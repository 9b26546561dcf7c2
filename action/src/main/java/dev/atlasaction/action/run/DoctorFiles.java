package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.engine.error.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Versions, the migration directory, the development database. */
final class DoctorFiles {

  private static final String DIRECTORY = "directory";
  private static final String DATABASE = "dev-url";

  private final Job job;
  private final Inputs in;

  DoctorFiles(Job job) {
    this.job = job;
    this.in = job.platform().inputs();
  }

  List<Diagnosis> look() {
    List<Diagnosis> all = new ArrayList<>();
    all.add(versions());
    String dir = in.text("dir").isEmpty() ? "file://migrations" : in.text("dir");
    if (!in.config().isEmpty() || !in.text("env").isEmpty()) {
      all.add(replayed("project file", call("")));
      return all;
    }
    if (!dir.startsWith("file://")) {
      all.add(replayed(DIRECTORY, call(dir)));
      return all;
    }
    String path = dir.substring("file://".length()).replaceFirst("[?#].*", "");
    Path folder = job.checkout().directory().resolve(path);
    if (!Files.isDirectory(folder)) {
      all.add(
          in.text("dir").isEmpty()
              ? Diagnosis.warning(
                  DIRECTORY, "there is no folder migrations; set the input dir if there is another")
              : Diagnosis.problem(
                  DIRECTORY,
                  "\"%s\" does not exist: set the input dir to where it is, such as".formatted(path)
                      + " file://db/migrations"));
      all.add(database());
      return all;
    }
    all.add(replayed(DIRECTORY, call(dir)));
    if (in.text("dev-url").isEmpty()) {
      all.add(database());
    }
    return all;
  }

  private Diagnosis versions() {
    String git =
        job.checkout().git().run(job.checkout().directory(), List.of("--version")).stdout();
    try {
      String engine = job.atlas().text(Arguments.of("version")).lines().findFirst().orElse("");
      return Diagnosis.well(
          "versions",
          "atlas-action %s, %s, %s".formatted(job.mode().version(), engine, git.strip()));
    } catch (EngineException e) {
      return Diagnosis.problem("versions", "atlas does not run: " + e.getMessage());
    }
  }

  private Arguments call(String dir) {
    return Arguments.of("migrate", "validate")
        .flag("--config", in.config())
        .flag("--env", in.text("env"))
        .flag("--dir", dir)
        .flag("--dev-url", in.text("dev-url"))
        .each("--var", Parts.vars(job));
  }

  /** Checksums and, on the development database, every statement. */
  private Diagnosis replayed(String about, Arguments call) {
    try {
      job.atlas().text(call);
      return Diagnosis.well(
          about,
          in.text("dev-url").isEmpty()
              ? "its checksums fit"
              : "its checksums fit, and it runs on the database of dev-url");
    } catch (EngineException e) {
      return Diagnosis.problem(about, SetUpAdvice.explain(oneLine(e)));
    }
  }

  private Diagnosis database() {
    if (in.text("dev-url").isEmpty()) {
      return Diagnosis.warning(
          DATABASE,
          "not set; checks need a database that may be emptied, such as sqlite://dev?mode=memory or"
              + " one of a service container");
    }
    try {
      job.atlas().text(Arguments.of("schema", "inspect").flag("--url", in.text("dev-url")));
      return Diagnosis.well(DATABASE, "the database answers");
    } catch (EngineException e) {
      return Diagnosis.problem(DATABASE, SetUpAdvice.explain(oneLine(e)));
    }
  }

  private static String oneLine(EngineException e) {
    return e.getMessage().strip().replaceAll("\\s*\\n\\s*", " ");
  }
}
