package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * MS101: MODIFY and CHANGE state a column anew, and what they do not repeat is lost (spec
 * lint-peers.md §3, N9). Only what the statement does not speak of is reported: what it sets to
 * another value is meant.
 */
final class RestatedColumnRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("MS101", AnalyzerInfo.SURPRISES, Set.of("mysql", "mariadb"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (site.lifespans().addedHere(modify.to())
        || !(change instanceof TableChange.ModifyColumn(Column from, Column to, _))) {
      return;
    }
    site.here().words().actions().stream()
        .filter(action -> restates(action, from.name()))
        .findFirst()
        .map(action -> lost(action, from, to))
        .filter(lost -> !lost.isEmpty())
        .ifPresent(lost ->
            sink.accept(
                new Finding(
                    "Column %s of table %s loses what the statement does not repeat: %s"
                        .formatted(
                            Words.quoted(to.name()),
                            Words.quoted(modify.to().name()),
                            String.join(", ", lost)))));
  }

  private static boolean restates(SqlWords action, String column) {
    if (!action.begins("MODIFY") && !action.begins("CHANGE")) {
      return false;
    }
    String keyword = action.begins("MODIFY") ? "MODIFY" : "CHANGE";
    return (action.has(keyword, "COLUMN")
            ? action.nameAfter(keyword, "COLUMN")
            : action.nameAfter(keyword))
        .filter(name -> name.name().equalsIgnoreCase(column))
        .isPresent();
  }

  private static List<String> lost(SqlWords action, Column from, Column to) {
    List<String> lost = new ArrayList<>();
    if (!from.nullable() && to.nullable() && !action.has("NULL")) {
      lost.add("NOT NULL");
    }
    from.findDefault()
        .filter(_ -> to.findDefault().isEmpty() && !action.has("DEFAULT"))
        .ifPresent(_ -> lost.add("its default"));
    if (!from.attrs().comment().isEmpty()
        && to.attrs().comment().isEmpty()
        && !action.has("COMMENT")) {
      lost.add("its comment");
    }
    if (ServerFills.serial(from) && !ServerFills.serial(to)) {
      lost.add("AUTO_INCREMENT");
    }
    return lost;
  }
}
