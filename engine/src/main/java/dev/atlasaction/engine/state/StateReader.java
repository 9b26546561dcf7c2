package dev.atlasaction.engine.state;

import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.DirOpener;
import dev.atlasaction.engine.schema.Realm;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads the state that URLs speak of (spec inspect-diff.md §2). Holds the connections it opens
 * until it is closed, so that a state can also be written in the dialect of its database.
 */
public final class StateReader implements AutoCloseable {

  private final Path workingDirectory;
  private final Databases databases;
  private final Optional<Database> dev;
  private final HclInputs inputs;
  private Optional<Database> target = Optional.empty();

  /**
   * A reader for one command.
   *
   * @param databases opens connections and closes them at the end
   * @param dev the dev database, if one was given
   * @param inputs what HCL documents get from outside
   */
  public StateReader(
      Path workingDirectory, Databases databases, Optional<Database> dev, HclInputs inputs) {
    this.workingDirectory = workingDirectory;
    this.databases = databases;
    this.dev = dev;
    this.inputs = inputs;
  }

  /** From now on HCL is read in the words of {@code database} if there is no dev database. */
  public void setTarget(Database database) {
    this.target = Optional.of(database);
  }

  /**
   * What to read.
   *
   * @param urls one URL, or several of files
   * @param flag the flag they come from, for messages
   * @param schemas names of schemas to read of a database; empty for all
   * @param exclude patterns of what to leave out
   */
  public record Request(
      List<String> urls, String flag, List<String> schemas, List<String> exclude) {

    /** Copies the lists. */
    public Request {
      urls = List.copyOf(urls);
      schemas = List.copyOf(schemas);
      exclude = List.copyOf(exclude);
    }
  }

  /**
   * Reads a state.
   *
   * @throws EngineException if a URL, a file or a statement in it is wrong
   */
  public State read(Request request) {
    List<SourceUrl> urls = SourceUrl.parseAll(request.urls(), workingDirectory, request.flag());
    State state =
        urls.get(0).isFile()
            ? files(urls, request)
            : database(databases.open(urls.get(0).text()), request);
    return state.withRealm(
        ExcludeFilter.apply(state.realm(), request.exclude(), state.boundSchema()));
  }

  /** The state of an open database. */
  public State database(Database database, Request request) {
    // The flag picks schemas of a whole database; a bound connection has no others.
    List<String> schemas = database.boundSchema().isEmpty() ? request.schemas() : List.of();
    Realm realm = database.inspector().inspect(new InspectOptions(schemas, onlySchemas(request)));
    return new State(realm, State.Source.DATABASE, database);
  }

  private static boolean onlySchemas(Request request) {
    return request.exclude().contains("*.*");
  }

  private State files(List<SourceUrl> urls, Request request) {
    SchemaFiles files = SchemaFiles.of(urls, workingDirectory);
    InspectOptions options = new InspectOptions(request.schemas(), false);
    return switch (files.kind()) {
      case SQL -> {
        Database room = requireDev();
        yield new State(new SqlReplay(room).files(files.files(), options), State.Source.SQL, room);
      }
      case MIGRATIONS -> {
        Database room = requireDev();
        SourceUrl url = urls.get(0);
        Realm realm =
            new SqlReplay(room)
                .directory(
                    new DirOpener(workingDirectory).open(url.text(), "", DirOpener.Missing.FAIL),
                    url.parameter("version"),
                    options);
        yield new State(realm, State.Source.SQL, room);
      }
      case HCL ->
          new HclStates(workingDirectory, inputs)
              .read(
                  files.files(),
                  request.schemas(),
                  dev.or(() -> target)
                      .orElseThrow(() -> EngineException.user("--dev-url cannot be empty")),
                  dev.isPresent());
    };
  }

  private Database requireDev() {
    return dev.orElseThrow(() ->
        EngineException.user(
            "--dev-url cannot be empty. See:"
                + " https://atlasgo.io/atlas-schema/sql#dev-database"));
  }

  @Override
  public void close() {
    databases.close();
  }
}
