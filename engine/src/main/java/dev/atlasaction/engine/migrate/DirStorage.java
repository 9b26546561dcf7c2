package dev.atlasaction.engine.migrate;

import java.util.List;
import java.util.Optional;

/** Where the files of a migration directory are kept. Names are data and never interpreted. */
public sealed interface DirStorage permits LocalDir, MemoryDir {

  /** The directory as the user wrote it, for messages. */
  String path();

  /** The names at the top level, sorted by their UTF-8 bytes. */
  List<String> names();

  /**
   * The files at all levels as paths with slashes, each level sorted by bytes. Directories whose
   * name begins with a dot are left out.
   */
  List<String> tree();

  /**
   * The content of a file.
   *
   * @throws dev.atlasaction.engine.error.EngineException if it cannot be read
   */
  byte[] read(String name);

  /** The content of a file if there is one of that name. */
  Optional<byte[]> find(String name);

  /** Writes a file, replacing one of the same name. */
  void write(String name, byte[] content);

  /** Removes a file. */
  void delete(String name);
}
