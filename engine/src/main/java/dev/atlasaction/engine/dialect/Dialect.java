package dev.atlasaction.engine.dialect;

import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.sql.ScannerOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * A family of database products, such as PostgreSQL. Found by {@link java.util.ServiceLoader};
 * nothing outside its package knows the class behind it.
 */
public interface Dialect {

  /** The URL schemes it answers to, without {@code +unix} and the like, such as {@code sqlite3}. */
  List<String> schemes();

  /** How its SQL files are cut into statements. */
  ScannerOptions scannerOptions();

  /** The SQL text of a type in the spelling that reports use. */
  String formatType(ColumnType type);

  /**
   * Whether a table is altered by building a new one under a name that begins with {@code new_},
   * which reviews then see as one change (spec lint.md §10.7).
   */
  default boolean rebuildsTables() {
    return false;
  }

  /**
   * Whether a described state is built on a dev database before it is compared (spec
   * inspect-diff.md §5).
   */
  default boolean normalizes() {
    return true;
  }

  /** Whether roles and privileges can be managed, where {@link Security} asks for them. */
  default boolean managesSecurity() {
    return false;
  }

  /** The schema language of this dialect: documents from a model and models from documents. */
  SchemaCodec codec();

  /**
   * The schema that connections of {@code url} are bound to; empty when the URL speaks of the whole
   * server or database (spec inspect-diff.md §2).
   */
  String boundSchema(DatabaseUrl url);

  /**
   * Opens a connection and asks the server who it is.
   *
   * @param workingDirectory against which relative paths of files and sockets are resolved
   * @throws DatabaseException if the server cannot be reached or refuses
   */
  Database connect(DatabaseUrl url, Path workingDirectory);

  /**
   * Loads what the first connection needs; nothing is opened. Called on a thread of its own while
   * the command line is read, as loading a driver takes as long as many a command.
   */
  default void prepare() {
    // Drivers that load fast need nothing.
  }
}
