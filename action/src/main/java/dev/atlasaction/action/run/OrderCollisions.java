package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.GoJson;
import dev.atlasaction.action.platform.Log;
import java.util.ArrayList;
import java.util.List;

/** What is in the way of new migration files; told to the log as it is found. */
final class OrderCollisions {

  private final Log log;
  private final List<Collision> list = new ArrayList<>();

  OrderCollisions(Log log) {
    this.log = log;
  }

  /** With another pull request, or with the base if the number is 0. */
  private record Collision(int number, String reason) {}

  void add(int number, String reason) {
    list.add(new Collision(number, reason));
    log.error(reason);
  }

  int count() {
    return list.size();
  }

  /** All of them as a JSON array. */
  String json() {
    return new GoJson().write(list);
  }
}
