package dev.atlasaction.engine.state;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.Body;
import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import dev.atlasaction.engine.sql.shape.RenameDirectives;
import dev.atlasaction.engine.sql.shape.RenameHint;
import dev.atlasaction.engine.sql.shape.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Renames that the desired state speaks of: {@code renamed_from} of tables, columns and indexes in
 * HCL, comments above them in SQL, and comments that name both ends in either. They are in version
 * control with the rest, and can stay when the rename is done.
 */
public record RenameHints(List<RenameHint> list) {

  /** None. */
  public static final RenameHints NONE = new RenameHints(List.of());

  private static final String ATTRIBUTE = "renamed_from";

  /** Copies the list. */
  public RenameHints {
    list = List.copyOf(list);
  }

  /**
   * The hints in the texts of a state.
   *
   * @throws EngineException if one cannot be understood
   */
  public static RenameHints in(List<SourceText> texts) {
    List<RenameHint> hints = new ArrayList<>();
    for (SourceText each : texts) {
      hints.addAll(RenameDirectives.in(each.text(), !each.hcl()));
      if (each.hcl() && each.text().contains(ATTRIBUTE)) {
        document(HclFile.parse(each.name(), each.text()), hints);
      }
    }
    return new RenameHints(hints);
  }

  /** These and others. */
  public RenameHints and(List<RenameHint> others) {
    List<RenameHint> all = new ArrayList<>(list);
    all.addAll(others);
    return new RenameHints(all);
  }

  private static void document(HclFile file, List<RenameHint> hints) {
    for (Block table : file.body().blocks("table")) {
      List<String> labels = table.labelNames();
      if (labels.isEmpty()) {
        continue;
      }
      String schema = labels.size() > 1 ? labels.getFirst() : schemaOf(table.body(), file);
      SqlName name = new SqlName(schema, labels.getLast());
      old(table)
          .ifPresent(from ->
              hints.add(
                  new RenameHint(
                      RenameHint.Kind.TABLE, new SqlName(schema, ""), from, name.name())));
      parts(table, "column", RenameHint.Kind.COLUMN, name, hints);
      parts(table, "index", RenameHint.Kind.INDEX, name, hints);
      parts(table, "unique", RenameHint.Kind.INDEX, name, hints);
    }
  }

  /** The schema of {@code schema = schema.NAME}; empty if it is said in another way. */
  private static String schemaOf(Body table, HclFile file) {
    return table
        .findAttribute("schema")
        .map(Attribute::value)
        .filter(Expression.Access.class::isInstance)
        .map(value -> value.range().textIn(file.source()))
        .filter(text -> text.startsWith("schema."))
        .map(text -> text.substring("schema.".length()))
        .orElse("");
  }

  private static void parts(
      Block table, String type, RenameHint.Kind kind, SqlName owner, List<RenameHint> hints) {
    for (Block part : table.body().blocks(type)) {
      old(part).ifPresent(from -> hints.add(new RenameHint(kind, owner, from, last(part))));
    }
  }

  private static String last(Block block) {
    return block.labelNames().isEmpty() ? "" : block.labelNames().getLast();
  }

  private static Optional<String> old(Block block) {
    Optional<Attribute> attribute = block.body().findAttribute(ATTRIBUTE);
    if (attribute.isEmpty()) {
      return Optional.empty();
    }
    if (attribute.get().value() instanceof Expression.Template text && text.literal().isPresent()) {
      return text.literal();
    }
    throw EngineException.user(
        attribute.get().range() + ": " + ATTRIBUTE + " must be the old name as a text in quotes");
  }

  /**
   * What is dropped where something like it is added, which may have been meant as a rename, and of
   * which no hint says that it is gone: a hint for each.
   */
  public List<RenameHint> suspected(List<Change> changes) {
    List<RenameHint> found = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Change.ModifyTable modify) {
        columns(modify, found);
      } else if (change instanceof Change.DropTable(Table gone, _)) {
        changes.stream()
            .filter(other -> isLike(other, gone))
            .map(other -> ((Change.AddTable) other).table().name())
            .map(to -> new RenameHint(RenameHint.Kind.TABLE, new SqlName("", ""), gone.name(), to))
            .forEach(hint -> add(hint, found));
      }
    }
    return found;
  }

  private void add(RenameHint hint, List<RenameHint> found) {
    boolean settled =
        list.stream()
            .anyMatch(known ->
                known.isDrop()
                    && known.kind() == hint.kind()
                    && known.table().name().equals(hint.table().name())
                    && known.from().equals(hint.from()));
    if (!settled) {
      found.add(hint);
    }
  }

  private void columns(Change.ModifyTable modify, List<RenameHint> found) {
    SqlName table = new SqlName("", modify.from().name());
    for (TableChange part : modify.changes()) {
      if (part instanceof TableChange.DropColumn(Column gone)) {
        modify.changes().stream()
            .filter(other -> isLike(other, gone))
            .map(other -> ((TableChange.AddColumn) other).column().name())
            .map(to -> new RenameHint(RenameHint.Kind.COLUMN, table, gone.name(), to))
            .forEach(hint -> add(hint, found));
      }
    }
  }

  private static boolean isLike(TableChange change, Column gone) {
    return change instanceof TableChange.AddColumn(Column added)
        && added.type().equals(gone.type());
  }

  private static boolean isLike(Change change, Table gone) {
    return change instanceof Change.AddTable(Table added, _)
        && added.schema().equals(gone.schema())
        && added.columns().size() == gone.columns().size()
        && added.columns().stream()
            .allMatch(column ->
                gone.findColumn(column.name())
                    .filter(old -> old.type().equals(column.type()))
                    .isPresent());
  }
}
