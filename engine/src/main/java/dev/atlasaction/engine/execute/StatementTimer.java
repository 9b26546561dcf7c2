package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.Database;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Cancels a statement that takes too long, where the server does not do so itself. */
final class StatementTimer implements AutoCloseable {

  private final Database database;
  private final Timer timer = new Timer("statement timeout", true);

  StatementTimer(Database database) {
    this.database = database;
  }

  /** Runs while a statement does. */
  TimerTask start(Duration limit) {
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            database.cancel();
          }
        };
    timer.schedule(task, limit.toMillis());
    return task;
  }

  @Override
  public void close() {
    timer.cancel();
  }
}
