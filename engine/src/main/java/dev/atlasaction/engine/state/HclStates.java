package dev.atlasaction.engine.state;

import dev.atlasaction.engine.devdb.Normalizer;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.Security;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads states from HCL documents (spec inspect-diff.md §2, §5).
 *
 * @param standing a state whose functions the documents may use
 */
record HclStates(Path workingDirectory, HclInputs inputs, Realm standing) {

  /**
   * The state that files describe, in the words of {@code database}.
   *
   * @param dev whether {@code database} is a dev database, on which the state is built first
   */
  State read(List<Path> paths, List<String> schemas, Database database, boolean dev) {
    List<HclFile> files = new ArrayList<>();
    for (Path path : paths) {
      HclFile file = HclFile.parse(shown(path), SchemaFiles.read(path));
      if (!file.body().blocks("env").isEmpty()) {
        throw EngineException.user(
            "cannot parse project file " + GoQuote.quote(shown(path)) + " as a schema file");
      }
      files.add(file);
    }
    return read(files, new Wanted(schemas, paths), database, dev);
  }

  /** The state that a text describes, which messages call {@code name}. */
  State text(String name, String text, Database database) {
    return read(
        List.of(HclFile.parse(name, text)), new Wanted(List.of(), List.of()), database, true);
  }

  /** The schemas that a flag asks for, and where to look for them. */
  private record Wanted(List<String> schemas, List<Path> paths) {}

  private State read(List<HclFile> files, Wanted wanted, Database database, boolean dev) {
    Realm realm = database.dialect().codec().read(files, inputs.values(), inputs.output());
    requireRequested(realm, wanted.schemas(), wanted.paths());
    if (!database.boundSchema().isEmpty() && realm.schemas().size() > 1) {
      throw EngineException.user(
          "cannot use HCL with more than 1 schema when %s is limited to schema %s"
              .formatted(dev ? "dev-url" : "url", GoQuote.quote(database.boundSchema())));
    }
    Realm result = dev ? normalized(realm, database) : realm;
    // Whoever asks for schemas asks for nothing of the whole database.
    Realm asked = wanted.schemas().isEmpty() ? result : result.withObjects(List.of());
    return new State(asked, State.Source.HCL, database);
  }

  /** Roles belong to the server of the dev database: neither they nor grants are made on it. */
  private Realm normalized(Realm realm, Database database) {
    Realm built = new Normalizer(database, standing).normalize(Security.without(realm));
    return Security.restored(built, realm);
  }

  private String shown(Path path) {
    return path.startsWith(workingDirectory)
        ? workingDirectory.relativize(path).toString()
        : path.toString();
  }

  private void requireRequested(Realm realm, List<String> schemas, List<Path> paths) {
    if (schemas.isEmpty()) {
      return;
    }
    for (Schema schema : realm.schemas()) {
      if (!schemas.contains(schema.name())) {
        throw EngineException.user(
            "schema %s from paths [%s] is not requested (all schemas in HCL must be requested)"
                .formatted(
                    GoQuote.quote(schema.name()),
                    String.join(
                        " ", paths.stream().map(path -> GoQuote.quote(shown(path))).toList())));
      }
    }
  }
}
