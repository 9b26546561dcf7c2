package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.AtlasClient;
import dev.atlasaction.action.git.Git;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.registry.Snapshots;
import dev.atlasaction.action.report.Reporter;
import dev.atlasaction.action.scm.Forges;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * What an action works with.
 *
 * @param reporter shows results beside comments
 * @param atlas the command, in the job's working directory
 * @param forges connects to the pull request of a forge
 * @param registry connects to the registry's snapshots
 * @param checkout the files
 * @param news what the action has to tell beyond its verdict
 */
public record Job(
    Platform platform,
    Reporter reporter,
    AtlasClient atlas,
    Forges forges,
    Snapshots.Connector registry,
    Checkout checkout,
    Timing timing,
    Mode mode,
    News news) {

  /**
   * Where the job's files are.
   *
   * @param root the repository's root, to which paths in reports are relative
   * @param directory the job's working directory, absolute
   * @param gitProgram where git is, for messages
   */
  public record Checkout(Path root, Path directory, Git git, String gitProgram) {}

  /**
   * How the job behaves.
   *
   * @param registry the command can talk to the registry: it is the original and has a token
   * @param version of this program
   */
  public record Mode(Face face, boolean registry, String version) {}

  /** Time, and what else differs from run to run. */
  public interface Timing {

    /** A clock that only runs forward. */
    long nanos();

    /** The time of day. */
    Instant now();

    /** Returns after that time. */
    void sleep(Duration time);

    /** Eight random hexadecimal digits. */
    String randomHex();
  }
}
