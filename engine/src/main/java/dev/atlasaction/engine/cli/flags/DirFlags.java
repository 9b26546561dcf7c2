package dev.atlasaction.engine.cli.flags;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.config.MigrationConfig;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoJson;
import dev.atlasaction.engine.migrate.ChecksumException;
import dev.atlasaction.engine.migrate.DirOpener;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.DirUrl;
import dev.atlasaction.engine.migrate.MigrationDir;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that name a migration directory. */
public final class DirFlags {

  /** Where migrations are if nothing is said. */
  public static final String DEFAULT_DIR = "file://migrations";

  @Option(
      names = "--dir",
      paramLabel = "string",
      description = "select migration directory using URL format (default \"file://migrations\")")
  @Nullable String dir;

  @Option(
      names = "--dir-format",
      paramLabel = "string",
      hidden = true,
      description = "select migration file format")
  String format = "";

  /** The URL after flag, configuration and default. */
  public String url(String configured) {
    if (dir != null) {
      return dir;
    }
    return configured.isEmpty() ? DEFAULT_DIR : configured;
  }

  /** The URL with its format, as some reports show it. */
  public String formattedUrl(MigrationConfig config) {
    String url = url(config.dir());
    if (!DirUrl.parse(url).parameter("format").isEmpty()) {
      return url;
    }
    return url
        + (url.indexOf('?') < 0 ? "?" : "&")
        + "format="
        + named(format.isEmpty() ? config.format() : format);
  }

  private static String named(String name) {
    return name.isEmpty() ? "atlas" : name;
  }

  /** Opens the directory, which must exist. */
  public MigrationDir open(CommandContext context, ProjectEnv env) {
    return open(context, env, DirOpener.Missing.FAIL);
  }

  /** Opens the directory and makes it if it is missing. */
  public MigrationDir create(CommandContext context, ProjectEnv env) {
    return open(context, env, DirOpener.Missing.CREATE);
  }

  private MigrationDir open(CommandContext context, ProjectEnv env, DirOpener.Missing missing) {
    MigrationConfig config = env.env().migration();
    String named = format.isEmpty() ? config.format() : format;
    return env.openDir(context, url(config.dir()), named, missing);
  }

  /** What the caller says of itself has no use here, but a mistake in it is told. */
  public static void requireJson(String text) {
    if (!text.isEmpty()) {
      try {
        GoJson.decodeObject(text);
      } catch (EngineException malformed) {
        throw malformed.prefixed("invalid --context: ");
      }
    }
  }

  /**
   * Reads a directory and refuses it if it does not fit its checksum file, with the explanation on
   * stdout (spec cli.md §3.1).
   */
  public static DirSnapshot requireValid(MigrationDir dir, PrintStream out) {
    try {
      return DirSnapshot.readValid(dir);
    } catch (ChecksumException invalid) {
      out.print("You have a checksum error in your migration directory.\n");
      invalid.findMismatch().ifPresent(where -> out.print("\n\t" + where + "\n\n"));
      out.print(
          "Please check your migration files and run 'atlas migrate hash' to re-hash the"
              + " contents\n\n");
      throw invalid;
    }
  }
}
