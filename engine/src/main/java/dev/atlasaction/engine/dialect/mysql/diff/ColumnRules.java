package dev.atlasaction.engine.dialect.mysql.diff;

import dev.atlasaction.engine.dialect.mysql.table.AutoIncrement;
import dev.atlasaction.engine.dialect.mysql.table.Invisible;
import dev.atlasaction.engine.dialect.mysql.table.OnUpdate;
import dev.atlasaction.engine.dialect.mysql.table.SchemaDefaults;
import dev.atlasaction.engine.dialect.mysql.type.TypeFormatter;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Charset;
import dev.atlasaction.engine.schema.Collation;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Aspect;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares columns (spec inspect-diff.md §7.2). */
public final class ColumnRules {

  private final Collations collations;

  ColumnRules(Collations collations) {
    this.collations = collations;
  }

  Set<Aspect> aspects(Table fromTable, Column from, Column to) {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    add(aspects, Aspect.COMMENT, !from.attrs().comment().equals(to.attrs().comment()));
    add(aspects, Aspect.NULL, from.nullable() != to.nullable());
    add(aspects, Aspect.TYPE, typeDiffers(from.type(), to.type()));
    add(aspects, Aspect.DEFAULT, DefaultRules.differ(from, to));
    add(aspects, Aspect.GENERATED, generatedDiffers(from, to));
    add(aspects, Aspect.ATTR, attrsDiffer(from, to));
    Attrs desired = completed(to.attrs());
    add(
        aspects,
        Aspect.CHARSET,
        inheritedDiffers(
            SchemaDefaults.charset(from.attrs()),
            SchemaDefaults.charset(desired),
            SchemaDefaults.charset(fromTable.attrs())));
    add(
        aspects,
        Aspect.COLLATE,
        inheritedDiffers(
            SchemaDefaults.collation(from.attrs()),
            SchemaDefaults.collation(desired),
            SchemaDefaults.collation(fromTable.attrs())));
    return aspects;
  }

  private static void add(Set<Aspect> aspects, Aspect aspect, boolean differs) {
    if (differs) {
      aspects.add(aspect);
    }
  }

  private static boolean typeDiffers(ColumnType from, ColumnType to) {
    if (!from.getClass().equals(to.getClass())) {
      return true;
    }
    return switch (from) {
      case ColumnType.Int a ->
          to instanceof ColumnType.Int b
              && (!a.name().equals(b.name()) || a.unsigned() != b.unsigned());
      default -> !TypeFormatter.format(from).equals(TypeFormatter.format(to));
    };
  }

  private static boolean generatedDiffers(Column from, Column to) {
    Optional<GeneratedExpr> current = from.attrs().find(GeneratedExpr.class);
    Optional<GeneratedExpr> desired = to.attrs().find(GeneratedExpr.class);
    if (current.isEmpty() || desired.isEmpty()) {
      return current.isPresent() != desired.isPresent();
    }
    return !ExprText.same(Parens.wrap(current.get().expr()), Parens.wrap(desired.get().expr()))
        || !storage(current.get()).equals(storage(desired.get()));
  }

  /** {@code VIRTUAL} or {@code STORED}. */
  public static String storage(GeneratedExpr expr) {
    return switch (expr.type().toUpperCase(Locale.ROOT)) {
      case "", "VIRTUAL" -> "VIRTUAL";
      default -> "STORED";
    };
  }

  private static boolean attrsDiffer(Column from, Column to) {
    return from.attrs().has(AutoIncrement.class) != to.attrs().has(AutoIncrement.class)
        || from.attrs().has(Invisible.class) != to.attrs().has(Invisible.class)
        || !onUpdate(from).equals(onUpdate(to));
  }

  private static String onUpdate(Column column) {
    return column
        .attrs()
        .find(OnUpdate.class)
        .map(attr -> DefaultRules.timeText(attr.expr()))
        .orElse("");
  }

  /** A character set brings its default collation along, a collation its character set. */
  private Attrs completed(Attrs attrs) {
    String charset = SchemaDefaults.charset(attrs);
    String collation = SchemaDefaults.collation(attrs);
    if (charset.isEmpty() == collation.isEmpty()) {
      return attrs;
    }
    if (charset.isEmpty()) {
      String found = collations.charsetOf(collation);
      return found.isEmpty() ? attrs : attrs.with(new Charset(found));
    }
    String found = collations.collationOf(charset);
    return found.isEmpty() ? attrs : attrs.with(new Collation(found));
  }

  private static boolean inheritedDiffers(String from, String to, String table) {
    if (!from.isEmpty() && !to.isEmpty()) {
      return !from.equals(to);
    }
    String one = from.isEmpty() ? to : from;
    return !one.isEmpty() && !table.isEmpty() && !one.equals(table);
  }
}
