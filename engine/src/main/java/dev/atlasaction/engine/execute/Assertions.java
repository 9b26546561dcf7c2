package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.devdb.DataQuery;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Asks a database whether something holds (spec migrate.md §9). */
public final class Assertions {

  private static final Set<String> TRUE = Set.of("t", "true", "1");

  private final Database database;

  /** Asks {@code database}. */
  public Assertions(Database database) {
    this.database = database;
  }

  /** Why a statement does not answer with one true value; empty if it does. */
  public String failure(String statement) {
    try {
      List<HclValue> values = new DataQuery(database).run(statement, List.of());
      boolean holds = values.size() == 1 && isTrue(values.getFirst());
      return holds ? "" : "check assertion " + GoQuote.quote(statement) + " returned false";
    } catch (EngineException refused) {
      return refused.getMessage();
    }
  }

  private static boolean isTrue(HclValue value) {
    return switch (value) {
      case HclValue.BoolValue(boolean truth) -> truth;
      case HclValue.NumberValue number -> number.value().signum() != 0;
      case HclValue.StringValue(String text) -> TRUE.contains(text.toLowerCase(Locale.ROOT));
      default -> false;
    };
  }
}
