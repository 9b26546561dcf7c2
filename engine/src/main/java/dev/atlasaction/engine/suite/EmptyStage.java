package dev.atlasaction.engine.suite;

import dev.atlasaction.engine.devdb.CleanRoom;
import dev.atlasaction.engine.dialect.Database;
import java.util.function.Consumer;

/**
 * Lends the dev database itself, empty, to one case after the other.
 *
 * @param dev must be clean and is left clean
 * @param commands what only these cases can do
 */
record EmptyStage(Database dev, Room.OwnCommands commands) implements Stage {

  @Override
  public boolean hasSeveral() {
    return false;
  }

  @Override
  public void lend(boolean beside, Consumer<Room> work) {
    CleanRoom.use(
        dev,
        () -> {
          work.accept(new Room(dev, commands));
          return true;
        });
  }

  @Override
  public void close() {}
}
