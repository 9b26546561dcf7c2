package dev.atlasaction.action.run;

import dev.atlasaction.action.finding.DiskFiles;
import dev.atlasaction.action.finding.SourceFiles;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.SummaryReport;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The migration directory of a job, on disk. */
final class MigrationFolder {

  private static final String DEFAULT = "file://migrations";

  private final Path root;
  private final Path folder;

  private MigrationFolder(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /**
   * The directory the inputs name. Raises a user error if it is not there and no project file could
   * name another one.
   */
  static MigrationFolder of(Inputs inputs, Job.Checkout checkout) {
    String dir = inputs.text("dir");
    boolean configured = !inputs.text("config").isEmpty() || !inputs.text("env").isEmpty();
    String url = dir.isEmpty() ? DEFAULT : dir;
    if (!url.startsWith("file://")) {
      return new MigrationFolder(checkout.root(), checkout.directory());
    }
    String path = url.substring("file://".length()).replaceFirst("\\?.*", "");
    Path folder = checkout.directory().resolve(path).normalize();
    if (!Files.isDirectory(folder) && !(dir.isEmpty() && configured)) {
      throw EngineException.user(
          "the migration directory \"%s\" does not exist%s: set the input dir to where it is, such as dir: file://db/migrations"
              .formatted(path, in(checkout)));
    }
    return new MigrationFolder(checkout.root(), folder);
  }

  private static String in(Job.Checkout checkout) {
    String relative = checkout.root().relativize(checkout.directory()).toString();
    return relative.isEmpty() ? " in the repository" : " in \"" + relative + "\"";
  }

  /** The report with its directory from the root, where it is an absolute path. */
  SummaryReport relative(SummaryReport report) {
    Path dir;
    try {
      dir = Path.of(report.env().dir());
    } catch (InvalidPathException e) {
      return report;
    }
    if (!dir.isAbsolute() || !dir.startsWith(root)) {
      return report;
    }
    Env env = new Env(report.env().driver(), report.env().url(), root.relativize(dir).toString());
    return new SummaryReport(report.url(), env, report.schema(), report.steps(), report.files());
  }

  /** Its files. */
  SourceFiles files() {
    return new DiskFiles(folder);
  }
}
