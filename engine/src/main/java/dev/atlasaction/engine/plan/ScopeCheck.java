package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.change.Change;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Refuses changes outside the one schema a plan is written for (spec planner.md §3.1). */
final class ScopeCheck {

  private static final String NOT_ALLOWED =
      " is not allowed when migration plan is scoped to one schema";

  private ScopeCheck() {}

  static void check(List<Change> changes, WriteOptions options) {
    SortedSet<String> names = new TreeSet<>();
    for (Change change : changes) {
      switch (change) {
        case Change.AddSchema _ -> throw EngineException.user("*schema.AddSchema" + NOT_ALLOWED);
        case Change.DropSchema _ -> throw EngineException.user("*schema.DropSchema" + NOT_ALLOWED);
        case Change.ModifySchema modify -> {
          checkModify(modify, options);
          names.add(modify.to().name());
        }
        case Change.AddTable add -> names.add(add.table().schema());
        case Change.DropTable drop -> names.add(drop.table().schema());
        case Change.ModifyTable modify -> names.add(modify.to().schema());
        case Change.RenameTable _,
            Change.AddView _,
            Change.DropView _,
            Change.ModifyView _,
            Change.RenameView _,
            Change.AddObject _,
            Change.DropObject _,
            Change.ModifyObject _,
            Change.RenameObject _ -> {
          // Views and objects follow their tables.
        }
      }
    }
    if (names.size() > 1) {
      throw EngineException.user(
          names.stream()
              .map(GoQuote::quote)
              .collect(
                  Collectors.joining(
                      " ",
                      "found " + names.size() + " schemas when migration plan is scoped to one: [",
                      "]")));
    }
  }

  private static void checkModify(Change.ModifySchema modify, WriteOptions options) {
    if (options.mode() != WriteOptions.Mode.DUMP) {
      throw EngineException.user("*schema.ModifySchema" + NOT_ALLOWED);
    }
    String scope = options.qualifier();
    String name = modify.to().name();
    if (scope != null && !scope.isEmpty() && !scope.equals(name)) {
      throw EngineException.user(
          "modify schema "
              + name
              + " is not allowed when migration plan is scoped to schema "
              + scope);
    }
  }
}
