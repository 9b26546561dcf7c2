package dev.atlasaction.engine.cli.project;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.MemoryDir;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.registry.Artifact;
import dev.atlasaction.engine.registry.Reference;
import dev.atlasaction.engine.registry.Registry;
import dev.atlasaction.engine.state.VirtualState;
import java.util.Optional;

/** Schemas of the registry: {@code atlas://name} as a desired state (spec cli.md §6). */
public record RemoteSchemas(Registry registry) {

  /** The name of a schema's HCL file in the registry. */
  public static final String HCL = "schema.hcl";

  /** The name of a schema's SQL file in the registry. */
  public static final String SQL = "schema.sql";

  /**
   * The state that was pushed under a URL: a schema, or else a migration directory.
   *
   * @throws EngineException if there is none
   */
  VirtualState get(String url) {
    Reference reference = Reference.parse(Artifact.Kind.SCHEMA, url);
    Optional<Artifact> schema = registry.find(reference);
    return schema.isPresent() ? state(schema.get()) : directory(url, reference);
  }

  private static VirtualState state(Artifact schema) {
    Artifact.File file = schema.files().getFirst();
    return file.name().equals(SQL)
        ? new VirtualState.Sql(SQL, file.text())
        : new VirtualState.HclText(HCL, file.text());
  }

  private VirtualState directory(String url, Reference reference) {
    Artifact artifact =
        registry
            .find(Reference.parse(Artifact.Kind.DIRECTORY, url))
            .orElseThrow(() ->
                EngineException.user(
                    "schema "
                        + reference.url()
                        + " is not in the registry: push it with \"atlas schema push "
                        + reference.name()
                        + "\""));
    MemoryDir memory = new MemoryDir(reference.name());
    artifact.files().forEach(file -> memory.write(file.name(), file.bytes()));
    return new VirtualState.Migrations(new MigrationDir(memory, DirFormat.atlas()));
  }
}
