package dev.atlasaction.engine.state;

import dev.atlasaction.engine.diff.DiffPolicy;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.diff.Unmentioned;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.change.Change;
import java.util.List;

/** Which comparison two states allow (spec inspect-diff.md §2, "Comparison used by"). */
public final class Comparison {

  private Comparison() {}

  /**
   * The changes that lead from {@code from} to {@code to}, without drops of kinds that the desired
   * state does not speak of and without what {@code policy} leaves out, and with all that has to be
   * rebuilt on the way.
   *
   * @throws EngineException if one side is one schema and the other a whole database
   */
  public static List<Change> changes(Differ differ, State from, State to, DiffPolicy policy) {
    if (to.source() == State.Source.HCL && !from.boundSchema().isEmpty()) {
      requireSameName(from, to);
    }
    boolean hcl = from.source() == State.Source.HCL || to.source() == State.Source.HCL;
    boolean fromBound = !from.boundSchema().isEmpty();
    boolean toBound = !to.boundSchema().isEmpty();
    if (hcl || (!fromBound && !toBound)) {
      Realm wanted = Unmentioned.adopt(from.realm(), to.realm());
      List<Change> changes = differ.realm(from.realm(), wanted);
      return differ.complete(spared(changes, to.realm(), policy), from.realm(), wanted);
    }
    if (fromBound != toBound) {
      throw EngineException.user(scopeMix(from, to));
    }
    Realm old = Realm.of(nameless(from.realm()));
    Realm desired = Unmentioned.adopt(old, Realm.of(nameless(to.realm())));
    List<Change> changes =
        spared(
            differ.schema(old.schemas().getFirst(), desired.schemas().getFirst()),
            to.realm(),
            policy);
    return differ.complete(changes, old, desired);
  }

  private static List<Change> spared(List<Change> changes, Realm desired, DiffPolicy policy) {
    return policy.apply(Unmentioned.spare(changes, desired));
  }

  private static void requireSameName(State from, State to) {
    List<Schema> desired = to.realm().schemas();
    if (desired.size() == 1 && !desired.get(0).name().equals(from.boundSchema())) {
      throw EngineException.user(
          "mismatched HCL and database schemas: "
              + GoQuote.quote(from.boundSchema())
              + " <> "
              + GoQuote.quote(desired.get(0).name()));
    }
  }

  private static String scopeMix(State from, State to) {
    return from.boundSchema().isEmpty()
        ? "cannot diff a schema "
            + GoQuote.quote(to.boundSchema())
            + " with a database connection. See: https://atlasgo.io/url"
        : "cannot diff a database connection with a schema "
            + GoQuote.quote(from.boundSchema())
            + ". See: https://atlasgo.io/url";
  }

  /** The only schema of a realm under no name, so that differently named ones can be compared. */
  private static Schema nameless(Realm realm) {
    Schema schema = realm.schemas().isEmpty() ? Schema.empty("") : realm.schemas().get(0);
    return schema.withName("");
  }
}
