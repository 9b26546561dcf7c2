package dev.atlasaction.engine.suite;

import dev.atlasaction.engine.devdb.CleanRoom;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialects;
import dev.atlasaction.engine.dialect.SpareDatabases;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rooms with the desired schema. Where the server can copy databases, the schema is built once and
 * every case gets a copy; elsewhere it is built on the dev database for each case, or in a spare
 * database for cases that run beside others.
 */
public final class SchemaStage implements Stage {

  private final Database dev;
  private final Consumer<Database> recipe;
  private final Path workingDirectory;
  private final Optional<SpareDatabases> spares;
  private final String prefix;
  private final AtomicInteger count = new AtomicInteger();
  private @Nullable Template template;

  /**
   * A stage on a dev database, which must be clean and is left clean.
   *
   * @param recipe builds the desired schema on an empty database
   */
  public SchemaStage(Database dev, Consumer<Database> recipe, Path workingDirectory) {
    this.dev = dev;
    this.recipe = recipe;
    this.workingDirectory = workingDirectory;
    this.spares = dev.spareDatabases();
    byte[] random = new byte[4];
    new SecureRandom().nextBytes(random);
    this.prefix = "atlas_test_" + HexFormat.of().formatHex(random);
  }

  /**
   * A database that copies are made of.
   *
   * @param name empty if the server makes no copies, or no databases at all
   */
  private record Template(String name) {}

  @Override
  public boolean hasSeveral() {
    return spares.isPresent();
  }

  @Override
  public void lend(boolean beside, Consumer<Room> work) {
    String source = template().name();
    if (!source.isEmpty()) {
      lendSpare(name -> spare().copy(source, name), _ -> {}, work);
    } else if (beside && spares.isPresent()) {
      lendSpare(spare()::create, recipe, work);
    } else {
      CleanRoom.use(
          dev,
          () -> {
            recipe.accept(dev);
            work.accept(Room.plain(dev));
            return true;
          });
    }
  }

  private SpareDatabases spare() {
    return spares.orElseThrow();
  }

  /** Decided once: a template if the server copies databases and lets this user make some. */
  private synchronized Template template() {
    Template known = template;
    if (known == null) {
      CleanRoom.requireClean(dev);
      known = spares.map(this::made).orElse(new Template(""));
      template = known;
    }
    return known;
  }

  private Template made(SpareDatabases spare) {
    String name = prefix + "_template";
    if (!spare.copies()) {
      return new Template("");
    }
    DatabaseUrl url;
    try {
      url = spare.create(name);
    } catch (DatabaseException notAllowed) {
      return new Template("");
    }
    template = new Template(name);
    try (Database database = Dialects.connect(url, workingDirectory)) {
      recipe.accept(database);
    }
    return new Template(name);
  }

  /** Where the URL of a room comes from. */
  private interface Source {
    DatabaseUrl make(String name);
  }

  private void lendSpare(Source source, Consumer<Database> prepare, Consumer<Room> work) {
    String name = prefix + "_" + count.incrementAndGet();
    DatabaseUrl url = source.make(name);
    try (Database database = Dialects.connect(url, workingDirectory)) {
      prepare.accept(database);
      work.accept(Room.plain(database));
    } finally {
      spare().drop(name);
    }
  }

  @Override
  public synchronized void close() {
    Template made = template;
    if (made != null && !made.name().isEmpty()) {
      spare().drop(made.name());
    }
  }
}
