package dev.atlasaction.engine.dialect.postgres.diff;

import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.type.PostgresType;
import dev.atlasaction.engine.dialect.postgres.type.TypeFormat;
import dev.atlasaction.engine.schema.ColumnType;
import java.util.List;
import java.util.Locale;

/** Whether two column types differ (spec inspect-diff.md §7.3). */
final class TypeRules {

  private final boolean bound;

  /** With {@code bound}, both sides are one schema, whatever it is called. */
  TypeRules(boolean bound) {
    this.bound = bound;
  }

  boolean differ(ColumnType from, ColumnType to) {
    return switch (from) {
      case ColumnType.Enumeration a ->
          !(to instanceof ColumnType.Enumeration b) || enumsDiffer(a, b);
      case PostgresType.ArrayType a ->
          !(to instanceof PostgresType.ArrayType b) || arraysDiffer(a, b);
      case PostgresType.ObjectType a when to instanceof PostgresType.UserDefinedType b ->
          !isNamed(a, b);
      case PostgresType.UserDefinedType a when to instanceof PostgresType.ObjectType b ->
          !isNamed(b, a);
      case PostgresType.ObjectType a ->
          !(to instanceof PostgresType.ObjectType b)
              || !a.kind().equals(b.kind())
              || !a.name().equals(b.name())
              || (!bound && !a.schema().equals(b.schema()));
      case PostgresType.UserDefinedType a ->
          !(to instanceof PostgresType.UserDefinedType b)
              || !canonical(a.name()).equals(canonical(b.name()));
      default ->
          !from.getClass().equals(to.getClass())
              || !TypeFormat.format(from).equals(TypeFormat.format(to));
    };
  }

  /** A document knows which object a type is; the catalog gives columns only its name. */
  private static boolean isNamed(
      PostgresType.ObjectType object, PostgresType.UserDefinedType name) {
    String text = canonical(name.name());
    return List.of(
            object.name().toLowerCase(Locale.ROOT),
            SqlText.quoteName(object.name()),
            object.schema() + "." + SqlText.quoteName(object.name()))
        .contains(text);
  }

  private boolean enumsDiffer(ColumnType.Enumeration from, ColumnType.Enumeration to) {
    boolean schemasKnown = !bound && !from.schema().isEmpty() && !to.schema().isEmpty();
    return !from.name().equals(to.name()) || (schemasKnown && !from.schema().equals(to.schema()));
  }

  private boolean arraysDiffer(PostgresType.ArrayType from, PostgresType.ArrayType to) {
    ColumnType a = from.element();
    ColumnType b = to.element();
    return a != null && b != null && differ(a, b);
  }

  /** Without its schema, as one side may know it by its bare name; unquoted names have no case. */
  private static String canonical(String name) {
    int dot = name.indexOf('"') < 0 ? name.indexOf('.') : -1;
    int open = name.indexOf('(');
    String bare = dot >= 0 && (open < 0 || dot < open) ? name.substring(dot + 1) : name;
    return bare.indexOf('"') >= 0 ? bare : bare.toLowerCase(Locale.ROOT);
  }
}
