package dev.atlasaction.engine.cli.project;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.DirUrl;
import dev.atlasaction.engine.migrate.MemoryDir;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.registry.Artifact;
import dev.atlasaction.engine.registry.Reference;
import dev.atlasaction.engine.registry.Registry;
import java.util.ArrayList;
import java.util.List;

/** Migration directories of the registry: {@code atlas://name} (spec cli.md §6). */
public final class RemoteDirectories {

  private static final String SUM = "atlas.sum";

  private final Registry registry;

  private RemoteDirectories(Registry registry) {
    this.registry = registry;
  }

  /**
   * The registry that the project file or the environment names.
   *
   * @throws EngineException if it names none
   */
  public static RemoteDirectories open(CommandContext context, ProjectEnv env) {
    return new RemoteDirectories(RegistryAccess.of(context, env).open());
  }

  /**
   * Reads a directory into memory.
   *
   * @param url such as {@code atlas://app?tag=v1}
   * @throws EngineException if there is none
   */
  public MigrationDir get(String url, String format) {
    Reference reference = Reference.parse(Artifact.Kind.DIRECTORY, url);
    String named = DirUrl.parse(url).parameter("format");
    MemoryDir memory = new MemoryDir(reference.name());
    for (Artifact.File file : artifact(reference).files()) {
      memory.write(file.name(), file.bytes());
    }
    return new MigrationDir(memory, DirFormat.get(named.isEmpty() ? format : named));
  }

  /**
   * What was pushed.
   *
   * @throws EngineException if there is nothing of that name, tag or version
   */
  public Artifact artifact(Reference reference) {
    return registry
        .find(reference)
        .orElseThrow(() ->
            EngineException.user(
                "directory "
                    + reference.url()
                    + " is not in the registry: push it with \"atlas migrate push "
                    + reference.name()
                    + "\""));
  }

  /** The last version of a tagged directory. */
  public String versionOf(Reference reference, DirFormat format) {
    List<MigrationFile> files = get(reference.url(), format.name()).files();
    if (files.isEmpty()) {
      throw EngineException.user("directory " + reference.url() + " has no files");
    }
    return files.getLast().version();
  }

  /** Keeps a directory under a name and a tag. */
  public Registry.Pushed push(Reference reference, MigrationDir dir, List<String> tags) {
    List<Artifact.File> files = new ArrayList<>();
    dir.storage().find(SUM).ifPresent(sum -> files.add(new Artifact.File(SUM, sum)));
    for (String name : dir.storage().tree()) {
      if (!name.equals(SUM) && name.endsWith(".sql")) {
        files.add(new Artifact.File(name, dir.storage().read(name)));
      }
    }
    List<MigrationFile> migrations = dir.files();
    String version = migrations.isEmpty() ? "" : migrations.getLast().version();
    return registry.push(
        new Artifact(Artifact.Kind.DIRECTORY, reference.name(), version, files), tags);
  }
}
