package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.lint.policy.DropAllowance;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * DS103: columns are dropped with their values, one finding per modified table (spec lint.md
 * §10.1). Virtual generated columns hold nothing and may go.
 */
final class DropColumnRule implements Rule {

  private static final RuleInfo INFO = new RuleInfo("DS103", AnalyzerInfo.DESTRUCTIVE);

  private final DropAllowance allowance;

  DropColumnRule(DropAllowance allowance) {
    this.allowance = allowance;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void change(Site site, Change change, Consumer<Finding> sink) {
    if (!(change instanceof Change.ModifyTable modify)) {
      return;
    }
    List<String> dropped = new ArrayList<>();
    for (TableChange part : modify.changes()) {
      if (part instanceof TableChange.DropColumn(Column column)
          && !site.lifespans().temporary(modify.to(), column)
          && !isVirtual(column)
          && !allowance.allowsColumn(column.name())) {
        dropped.add(column.name());
      }
    }
    if (dropped.size() == 1) {
      String name = Words.quoted(dropped.get(0));
      sink.accept(
          Finding.withFix(
              "Dropping non-virtual column " + name,
              "Add a pre-migration check to ensure column "
                  + name
                  + " is NULL before dropping it"));
    } else if (dropped.size() > 1) {
      String names = Words.and(dropped);
      sink.accept(
          Finding.withFix(
              "Dropping non-virtual columns " + names,
              "Add pre-migration checks to ensure columns "
                  + names
                  + " are NULL before dropping them"));
    }
  }

  private static boolean isVirtual(Column column) {
    return column
        .attrs()
        .find(GeneratedExpr.class)
        .map(generated -> generated.type().toUpperCase(Locale.ROOT))
        .filter(type -> type.isEmpty() || type.equals("VIRTUAL"))
        .isPresent();
  }
}
