package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.change.Change;
import java.util.function.Consumer;

/** DS101: a schema is dropped with everything in it (spec lint.md §10.1). */
final class DropSchemaRule implements Rule {

  private static final RuleInfo INFO = new RuleInfo("DS101", AnalyzerInfo.DESTRUCTIVE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void change(Site site, Change change, Consumer<Finding> sink) {
    if (change instanceof Change.DropSchema(Schema schema, _)
        && !site.lifespans().temporarySchema(schema.name())
        && !site.here().words().begins("ALTER", "SCHEMA")) {
      sink.accept(new Finding(text(schema)));
    }
  }

  private static String text(Schema schema) {
    String name = Words.quoted(schema.name());
    int tables = schema.tables().size();
    return switch (tables) {
      case 0 -> "Dropping schema " + name;
      case 1 -> "Dropping non-empty schema " + name + " with 1 table";
      default -> "Dropping non-empty schema " + name + " with " + tables + " tables";
    };
  }
}
