package dev.atlasaction.engine.state;

import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.devdb.Normalizer;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.Security;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.migrate.DirOpener;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
  private final Map<String, VirtualState> virtualStates = new HashMap<>();
  private Realm standing = Realm.EMPTY;
  private Security security = Security.NONE;

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

  /** From now on states have these roles and privileges. */
  public void setSecurity(Security wanted) {
    this.security = wanted;
  }

  /** From now on HCL may use functions of {@code realm} that it does not describe. */
  public void setStanding(Realm realm) {
    this.standing = realm;
  }

  /**
   * What to read.
   *
   * @param urls one URL, or several of files
   * @param flag the flag they come from, for messages
   * @param schemas names of schemas to read of a database; empty for all
   * @param exclude patterns of what to leave out
   * @param include patterns of what to keep; empty for all
   */
  public record Request(
      List<String> urls,
      String flag,
      List<String> schemas,
      List<String> exclude,
      List<String> include) {

    /** Copies the lists. */
    public Request {
      urls = List.copyOf(urls);
      schemas = List.copyOf(schemas);
      exclude = List.copyOf(exclude);
      include = List.copyOf(include);
    }

    /** Keeps everything that is not left out. */
    public Request(List<String> urls, String flag, List<String> schemas, List<String> exclude) {
      this(urls, flag, schemas, exclude, List.of());
    }

    /** The same, keeping only what the patterns match. */
    public Request keeping(List<String> patterns) {
      return new Request(urls, flag, schemas, exclude, patterns);
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
        switch (urls.get(0).scheme()) {
          case "file" -> files(urls, request);
          case "mem", "atlas" -> virtual(urls.get(0).text(), request);
          default -> database(databases.open(urls.get(0).text()), request);
        };
    return filtered(state, request);
  }

  /** The state of the same database now, read as {@code request} says. */
  public State refreshed(State before, Request request) {
    return filtered(database(before.database(), request), request);
  }

  private static State filtered(State state, Request request) {
    return state.withRealm(
        IncludeFilter.apply(
            ExcludeFilter.apply(state.realm(), request.exclude(), state.boundSchema()),
            request.include(),
            state.boundSchema()));
  }

  /** The state of an open database. */
  public State database(Database database, Request request) {
    // The flag picks schemas of a whole database; a bound connection has no others.
    List<String> schemas = database.boundSchema().isEmpty() ? request.schemas() : List.of();
    Security managed = security.on(database.dialect());
    Realm realm =
        database
            .inspector()
            .inspectAll(new InspectOptions(schemas, onlySchemas(request, database), managed));
    return new State(realm, State.Source.DATABASE, database);
  }

  private static boolean onlySchemas(Request request, Database database) {
    return request.exclude().contains(database.boundSchema().isEmpty() ? "*.*" : "*");
  }

  private State files(List<SourceUrl> urls, Request request) {
    SchemaFiles files = SchemaFiles.of(urls, workingDirectory);
    return switch (files.kind()) {
      case SQL -> {
        Database room = requireDev();
        yield replayed(new SqlReplay(room).files(files.files(), options(request)));
      }
      case MIGRATIONS -> {
        SourceUrl url = urls.get(0);
        yield migrations(() -> migrationDir(url), url, request);
      }
      case HCL -> hcl(files.files(), inputs, request);
    };
  }

  /**
   * A way to build the state on databases, which must be clean. SQL is run as it is written there;
   * anything else is read now and planned.
   *
   * @throws EngineException if a URL or a file is wrong
   */
  public Consumer<Database> recipe(Request request) {
    List<SourceUrl> urls = SourceUrl.parseAll(request.urls(), workingDirectory, request.flag());
    SourceUrl first = urls.getFirst();
    if (first.scheme().equals("mem") || first.scheme().equals("atlas")) {
      VirtualState found = virtualState(first.text());
      if (found instanceof VirtualState.Sql(String name, String text)) {
        return on -> new SqlReplay(on).build(name, text);
      }
      if (found instanceof VirtualState.Migrations(MigrationDir dir)) {
        return on -> new SqlReplay(on).build(dir, first.parameter("version"));
      }
    } else if (first.isFile()) {
      SchemaFiles files = SchemaFiles.of(urls, workingDirectory);
      if (files.kind() == SchemaFiles.Kind.SQL) {
        return on -> new SqlReplay(on).build(files.files());
      }
      if (files.kind() == SchemaFiles.Kind.MIGRATIONS) {
        return on -> new SqlReplay(on).build(migrationDir(first), first.parameter("version"));
      }
    }
    Realm realm = read(request).realm();
    return on -> new Normalizer(on).build(realm);
  }

  /**
   * The text of a state that is given as SQL files or by a program that prints SQL.
   *
   * @throws EngineException if a URL or a file is wrong
   */
  public Optional<String> findSql(Request request) {
    List<SourceUrl> urls = SourceUrl.parseAll(request.urls(), workingDirectory, request.flag());
    SourceUrl first = urls.getFirst();
    if (first.scheme().equals("mem")) {
      return virtualState(first.text()) instanceof VirtualState.Sql(String _, String text)
          ? Optional.of(text)
          : Optional.empty();
    }
    if (!first.isFile()) {
      return Optional.empty();
    }
    boolean sql = SchemaFiles.of(urls, workingDirectory).kind() == SchemaFiles.Kind.SQL;
    return sql
        ? Optional.of(
            sources(request).stream().map(SourceText::text).collect(Collectors.joining("\n")))
        : Optional.empty();
  }

  /**
   * The texts that a state is described by; none for databases and migration directories.
   *
   * @throws EngineException if a URL or a file is wrong
   */
  public List<SourceText> sources(Request request) {
    List<SourceUrl> urls = SourceUrl.parseAll(request.urls(), workingDirectory, request.flag());
    SourceUrl first = urls.getFirst();
    if (first.scheme().equals("mem") || first.scheme().equals("atlas")) {
      return sources(virtualState(first.text()), request);
    }
    return first.isFile() ? sources(SchemaFiles.of(urls, workingDirectory)) : List.of();
  }

  private static List<SourceText> sources(SchemaFiles files) {
    if (files.kind() == SchemaFiles.Kind.MIGRATIONS) {
      return List.of();
    }
    boolean hcl = files.kind() == SchemaFiles.Kind.HCL;
    return files.files().stream()
        .map(
            file -> new SourceText(file.toString(), hcl, SchemaFiles.read(file), Optional.of(file)))
        .toList();
  }

  private List<SourceText> sources(VirtualState state, Request request) {
    return switch (state) {
      case VirtualState.Hcl(List<String> paths, Map<String, HclValue> _) ->
          sources(
              SchemaFiles.of(
                  paths.stream()
                      .map(path -> SourceUrl.parse("file://" + path, workingDirectory))
                      .toList(),
                  workingDirectory));
      case VirtualState.HclText(String name, String text) ->
          List.of(new SourceText(name, true, text, Optional.empty()));
      case VirtualState.Sql(String name, String text) ->
          List.of(new SourceText(name, false, text, Optional.empty()));
      case VirtualState.Migrations _ -> List.of();
      case VirtualState.Composite(List<VirtualState.Composite.Part> parts) ->
          parts.stream()
              .map(part -> new Request(List.of(part.url()), request.flag(), List.of(), List.of()))
              .flatMap(part -> sources(part).stream())
              .toList();
    };
  }

  private MigrationDir migrationDir(SourceUrl url) {
    return new DirOpener(workingDirectory).open(url.text(), "", DirOpener.Missing.FAIL);
  }

  /** Once a reader: what a program prints is not asked for twice. */
  private VirtualState virtualState(String url) {
    return virtualStates.computeIfAbsent(url, this::made);
  }

  private VirtualState made(String url) {
    return inputs
        .states()
        .apply(url)
        .orElseThrow(() ->
            EngineException.user(
                "data-source state " + GoQuote.quote(url) + " not found in memory"));
  }

  private State virtual(String url, Request request) {
    return switch (virtualState(url)) {
      case VirtualState.Hcl(List<String> paths, Map<String, HclValue> values) -> {
        List<SourceUrl> urls =
            paths.stream()
                .map(path -> SourceUrl.parse("file://" + path, workingDirectory))
                .toList();
        yield hcl(
            SchemaFiles.of(urls, workingDirectory).files(), inputs.withValues(values), request);
      }
      case VirtualState.HclText(String name, String text) ->
          managed(
              new HclStates(workingDirectory, inputs, Realm.EMPTY).text(name, text, requireDev()));
      case VirtualState.Sql(String name, String text) ->
          replayed(new SqlReplay(requireDev()).text(name, text, options(request)));
      case VirtualState.Migrations(MigrationDir dir) ->
          migrations(() -> dir, SourceUrl.parse(url, workingDirectory), request);
      case VirtualState.Composite(List<VirtualState.Composite.Part> parts) ->
          composite(parts, request);
    };
  }

  /** The schemas of all parts next to each other. */
  private State composite(List<VirtualState.Composite.Part> parts, Request request) {
    List<Schema> schemas = new ArrayList<>();
    State last = null;
    for (VirtualState.Composite.Part part : parts) {
      last = read(new Request(List.of(part.url()), request.flag(), request.schemas(), List.of()));
      for (Schema schema : last.realm().schemas()) {
        schemas.add(part.schema().isEmpty() ? schema : schema.withName(part.schema()));
      }
    }
    if (last == null) {
      throw EngineException.user("a composite schema needs at least one schema block");
    }
    return new State(Realm.EMPTY.withSchemas(schemas), State.Source.HCL, last.database());
  }

  private State migrations(Supplier<MigrationDir> dir, SourceUrl url, Request request) {
    Database room = requireDev();
    return replayed(
        new SqlReplay(room).directory(dir.get(), url.parameter("version"), options(request)));
  }

  private State hcl(List<Path> files, HclInputs values, Request request) {
    return managed(
        new HclStates(workingDirectory, values, standing)
            .read(
                files,
                request.schemas(),
                dev.or(() -> target)
                    .orElseThrow(() -> EngineException.user("--dev-url cannot be empty")),
                dev.isPresent()));
  }

  private State managed(State state) {
    return state.withRealm(security.managed(state.realm()));
  }

  private State replayed(Realm realm) {
    return new State(realm, State.Source.SQL, requireDev());
  }

  private InspectOptions options(Request request) {
    return new InspectOptions(request.schemas(), false, security);
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
