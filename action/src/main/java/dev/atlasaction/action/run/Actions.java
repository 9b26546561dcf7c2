package dev.atlasaction.action.run;

import java.util.List;
import java.util.Optional;

/** All actions, sorted by id. */
public final class Actions {

  private static final List<Action> ALL = List.of(new MigrateLint());

  private Actions() {}

  /** All actions, sorted by id. */
  public static List<Action> all() {
    return ALL;
  }

  /** The action of that id. */
  public static Optional<Action> find(String id) {
    return ALL.stream().filter(action -> action.id().equals(id)).findFirst();
  }
}
