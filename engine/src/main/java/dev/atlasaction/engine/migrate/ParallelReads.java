package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.error.EngineException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Reads many files with two threads: opening thousands of them takes longer than all that is done
 * with them when nothing is to be run.
 */
final class ParallelReads {

  /** Below this a second thread costs more than it saves. */
  private static final int MANY = 200;

  private ParallelReads() {}

  /**
   * The contents in the order of the names.
   *
   * @throws EngineException what {@code read} threw for the first name that cannot be read
   */
  static List<byte[]> of(List<String> names, Function<String, byte[]> read) {
    if (names.size() < MANY) {
      return names.stream().map(read).toList();
    }
    byte[][] contents = new byte[names.size()][];
    int middle = names.size() / 2;
    FutureTask<Boolean> second =
        new FutureTask<>(
            () -> {
              for (int i = middle; i < contents.length; i++) {
                contents[i] = read.apply(names.get(i));
              }
            },
            true);
    Thread thread = new Thread(second, "read files");
    thread.setDaemon(true);
    thread.start();
    for (int i = 0; i < middle; i++) {
      contents[i] = read.apply(names.get(i));
    }
    join(second);
    return new ArrayList<>(Arrays.asList(contents));
  }

  private static void join(FutureTask<Boolean> task) {
    try {
      task.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof EngineException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw EngineException.user("sql/migrate: stopped while reading the migration directory");
    }
  }
}
