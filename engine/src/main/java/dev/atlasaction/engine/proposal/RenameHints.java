package dev.atlasaction.engine.proposal;

import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.lint.RenameRepair;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import dev.atlasaction.engine.sql.shape.SqlName;
import dev.atlasaction.engine.sql.shape.SqlShape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renames that the text of the desired state speaks of, in comments such as {@code -- atlas:rename
 * column users.nick to handle} or {@code # atlas:rename table users to accounts}. What is renamed
 * already is left alone, so that the comments can stay.
 *
 * @param shapes the renames as statements would say them
 */
public record RenameHints(List<SqlShape> shapes) {

  /** None. */
  public static final RenameHints NONE = new RenameHints(List.of());

  private static final Pattern LINE =
      Pattern.compile("^\\s*(?:--|#|//)\\s*atlas:rename\\b(.*)$", Pattern.MULTILINE);
  private static final Pattern HINT =
      Pattern.compile("\\s+(table|column)\\s+([^\\s]+)\\s+to\\s+([^\\s]+)\\s*");

  /** Copies the list. */
  public RenameHints {
    shapes = List.copyOf(shapes);
  }

  /**
   * The hints in a text.
   *
   * @throws EngineException if one cannot be understood
   */
  public static RenameHints in(String text) {
    List<SqlShape> shapes = new ArrayList<>();
    Matcher lines = LINE.matcher(text);
    while (lines.find()) {
      Matcher hint = HINT.matcher(lines.group(1));
      if (!hint.matches()) {
        throw EngineException.user(
            "cannot read \""
                + lines.group().strip()
                + "\": write atlas:rename column TABLE.OLD to NEW, or atlas:rename table OLD to"
                + " NEW");
      }
      shapes.add(shape(hint, lines.group().strip()));
    }
    return new RenameHints(shapes);
  }

  private static SqlShape shape(Matcher hint, String line) {
    String[] from = hint.group(2).split("\\.", -1);
    if (hint.group(1).equals("table")) {
      SqlName old = name(from, from.length);
      return new SqlShape.RenameTable(old, new SqlName(old.schema(), hint.group(3)));
    }
    if (from.length < 2) {
      throw EngineException.user("\"" + line + "\" does not say which table: write TABLE.OLD");
    }
    return new SqlShape.RenameColumn(
        name(from, from.length - 1), from[from.length - 1], hint.group(3));
  }

  private static SqlName name(String[] parts, int end) {
    return new SqlName(end > 1 ? parts[end - 2] : "", parts[end - 1]);
  }

  /** The changes with drops and adds that a hint speaks of as renames. */
  List<Change> apply(List<Change> changes, Differ differ) {
    return shapes.isEmpty() ? changes : new RenameRepair(differ).repair(shapes, changes);
  }

  /**
   * Columns that are dropped where one of the same type is added, which may have been meant as
   * renames: a hint for each.
   */
  public static List<String> suspected(List<Change> changes) {
    List<String> hints = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Change.ModifyTable modify) {
        for (TableChange part : modify.changes()) {
          if (part instanceof TableChange.DropColumn(Column gone)) {
            modify.changes().stream()
                .filter(other -> isLike(other, gone))
                .map(other -> ((TableChange.AddColumn) other).column().name())
                .forEach(name ->
                    hints.add(
                        "atlas:rename column "
                            + modify.from().name()
                            + "."
                            + gone.name()
                            + " to "
                            + name));
          }
        }
      }
    }
    return hints;
  }

  private static boolean isLike(TableChange change, Column gone) {
    return change instanceof TableChange.AddColumn(Column added)
        && added.type().equals(gone.type());
  }
}
