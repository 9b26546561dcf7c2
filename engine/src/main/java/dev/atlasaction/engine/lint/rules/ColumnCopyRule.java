package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.AnalyzerInfo;
import dev.atlasaction.engine.lint.Finding;
import dev.atlasaction.engine.lint.Rule;
import dev.atlasaction.engine.lint.RuleInfo;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Charset;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * MY130: a column gets a type that InnoDB cannot give it in place (spec lint.md §11.5; MySQL
 * manual, "Online DDL Operations"). A VARCHAR may grow as long as its length takes as many bytes.
 */
final class ColumnCopyRule implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("MY130", AnalyzerInfo.TABLE_COPY, Set.of("mysql", "mariadb"));

  /** A longer value needs a second byte for its length. */
  private static final int ONE_LENGTH_BYTE = 255;

  /** Up to so many bytes MariaDB has room for a second one. */
  private static final int ANY_LENGTH = 127;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void tableChange(
      Site site, Change.ModifyTable modify, TableChange change, Consumer<Finding> sink) {
    if (!(change instanceof TableChange.ModifyColumn(Column from, Column to, Set<Aspect> aspects))
        || !aspects.contains(Aspect.TYPE)
        || site.lifespans().addedHere(modify.to())) {
      return;
    }
    String before = site.pass().dialect().formatType(from.type());
    String after = site.pass().dialect().formatType(to.type());
    boolean lists =
        MemberList.parse(before).isPresent()
            && MemberList.parse(after).isPresent()
            && sameWord(before, after);
    if (!lists && !growsInPlace(site, modify.to(), from, to)) {
      sink.accept(
          new Finding(
              "Changing the type of column "
                  + Words.quoted(to.name())
                  + " from "
                  + Words.quoted(before)
                  + " to "
                  + Words.quoted(after)
                  + " copies table "
                  + Words.quoted(modify.to().name())
                  + Copies.andBlocksWrites(site)));
    }
  }

  private static boolean sameWord(String before, String after) {
    return before.substring(0, before.indexOf('(')).equals(after.substring(0, after.indexOf('(')));
  }

  private static boolean growsInPlace(Site site, Table table, Column from, Column to) {
    if (from.type() instanceof ColumnType.Text before
        && to.type() instanceof ColumnType.Text after
        && before.name().equals("varchar")
        && after.name().equals("varchar")) {
      int width = bytesPerCharacter(table, to);
      boolean sameBytes =
          (before.size() * width > ONE_LENGTH_BYTE) == (after.size() * width > ONE_LENGTH_BYTE);
      return after.size() >= before.size()
          && (sameBytes || before.size() * width <= ANY_LENGTH && takesAnyLength(site));
    }
    return false;
  }

  private static boolean takesAnyLength(Site site) {
    return site.pass().driver().equals("mariadb") && site.pass().version().atLeast(10, 4, 3);
  }

  /** Of the column's character set or the table's; four where neither is known. */
  private static int bytesPerCharacter(Table table, Column column) {
    String charset =
        column
            .attrs()
            .find(Charset.class)
            .or(() -> table.attrs().find(Charset.class))
            .map(Charset::name)
            .orElse("utf8mb4")
            .toLowerCase(Locale.ROOT);
    return switch (charset) {
      case "latin1", "ascii", "binary", "latin2", "cp1250", "cp1251", "koi8r" -> 1;
      case "ucs2", "gbk", "big5", "sjis" -> 2;
      case "utf8", "utf8mb3", "ujis" -> 3;
      default -> 4;
    };
  }
}
