package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.DiffRules;
import dev.atlasaction.engine.dialect.postgres.object.CollationObject;
import dev.atlasaction.engine.dialect.postgres.object.Composite;
import dev.atlasaction.engine.dialect.postgres.object.ObjectDiff;
import dev.atlasaction.engine.dialect.postgres.object.PostgresObject;
import dev.atlasaction.engine.dialect.postgres.object.Range;
import dev.atlasaction.engine.dialect.postgres.sql.NameText;
import dev.atlasaction.engine.dialect.postgres.type.PostgresType;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schema.EnumObject;
import dev.atlasaction.engine.schema.Needs;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Types and collations that cannot become what is wanted where they stand, while columns are of
 * them: enums that lose values, domains of another base type. They get another name, the wanted
 * ones are made beside them, the columns change over, and the old ones go.
 */
public final class TypeSwap {

  private static final String SUFFIX = "__old";
  private static final int MAX_BYTES = 63;
  private static final Set<String> KINDS =
      Set.of("enum", "domain", Composite.KIND, Range.KIND, CollationObject.KIND);

  private final Realm from;
  private final Realm to;
  private final Set<DependsOn.Target> swapped = new LinkedHashSet<>();

  private TypeSwap(Realm from, Realm to) {
    this.from = from;
    this.to = to;
  }

  /** The first state with other names for what has to make room, and these changes. */
  public static DiffRules.Room room(Realm from, Realm to) {
    TypeSwap swap = new TypeSwap(from, to);
    swap.find();
    if (swap.swapped.isEmpty()) {
      return new DiffRules.Room(from, List.of(), Map.of());
    }
    Map<DependsOn.Target, String> names = new LinkedHashMap<>();
    swap.swapped.forEach(target -> names.put(target, spare(target.name())));
    Map<DependsOn.Target, DependsOn.Target> origins = new LinkedHashMap<>();
    Realm renamed = TypeNames.renamed(from, names, origins);
    List<Change> changes = new ArrayList<>();
    for (DependsOn.Target target : swap.swapped) {
      DbObject old = find(from, target).orElseThrow();
      DependsOn.Target now =
          new DependsOn.Target(target.kind(), target.schema(), spare(target.name()));
      changes.add(new Change.RenameObject(old, find(renamed, now).orElseThrow()));
    }
    return new DiffRules.Room(renamed, changes, origins);
  }

  /** The name of something that has to make room. */
  static String spare(String name) {
    String start = name;
    while (start.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES - SUFFIX.length()) {
      start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
    }
    return start + SUFFIX;
  }

  /** Whether values of the one type become values of the other by way of their text. */
  public static boolean swaps(ColumnType from, ColumnType to) {
    return isSpare(from, to) || isSpare(to, from);
  }

  private static boolean isSpare(ColumnType one, ColumnType other) {
    String name = name(one);
    return name.endsWith(SUFFIX) && name.equals(spare(name(other)));
  }

  private static String name(ColumnType type) {
    return switch (type) {
      case ColumnType.Enumeration named -> named.name();
      case PostgresType.ObjectType named -> named.name();
      case PostgresType.UserDefinedType(String text) -> NameText.split(text).getLast();
      case PostgresType.ArrayType(String _, ColumnType element) when element != null ->
          name(element);
      default -> "";
    };
  }

  private void find() {
    for (Schema schema : from.schemas()) {
      Optional<Schema> other = to.findSchema(schema.name());
      for (DbObject object : schema.objects()) {
        if (KINDS.contains(object.kind())
            && other
                .flatMap(each -> each.findObject(object))
                .filter(each -> stuck(object, each))
                .isPresent()
            && hasColumns(object)) {
          swapped.add(DependsOn.Target.of(object));
        }
      }
    }
    boolean more = !swapped.isEmpty();
    while (more) {
      more = false;
      for (Schema schema : from.schemas()) {
        for (DbObject object : schema.objects()) {
          more |= follows(object) && swapped.add(DependsOn.Target.of(object));
        }
      }
    }
  }

  /** Whether a type is made of one that makes room, and stands under columns itself. */
  private boolean follows(DbObject object) {
    return KINDS.contains(object.kind())
        && find(to, DependsOn.Target.of(object)).isPresent()
        && object.attrs().find(Needs.class).stream()
            .flatMap(needs -> needs.all().stream())
            .anyMatch(need -> swapped.contains(need.target()))
        && hasColumns(object);
  }

  private static boolean stuck(DbObject from, DbObject to) {
    if (from instanceof EnumObject old && to instanceof EnumObject wanted) {
      return !EnumWriter.isExtended(old, wanted);
    }
    return from instanceof PostgresObject
        && ObjectDiff.differ(from, to)
        && !ObjectWriter.keeps(new Change.ModifyObject(from, to));
  }

  /** Whether a column that stays is of the type, or of a type made of it. */
  private boolean hasColumns(DbObject object) {
    DependsOn.Target target = DependsOn.Target.of(object);
    for (Schema schema : from.schemas()) {
      for (DbObject user : schema.objects()) {
        boolean needs =
            KINDS.contains(user.kind())
                && user.attrs().find(Needs.class).filter(all -> all.on(target)).isPresent()
                && find(to, DependsOn.Target.of(user)).isPresent();
        if (needs && hasColumns(user)) {
          return true;
        }
      }
    }
    for (Schema schema : from.schemas()) {
      for (Table table : schema.tables()) {
        boolean used =
            object instanceof EnumObject named
                    && table.columns().stream().anyMatch(column -> isOf(column.type(), named))
                || table.attrs().find(Needs.class).stream()
                    .flatMap(needs -> needs.all().stream())
                    .anyMatch(
                        need -> need.target().equals(target) && need.part().startsWith("column:"));
        if (used
            && to.findSchema(schema.name())
                .flatMap(other -> other.findTable(table.name()))
                .isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOf(ColumnType type, EnumObject object) {
    return switch (type) {
      case ColumnType.Enumeration named ->
          named.name().equals(object.name()) && named.schema().equals(object.schema());
      case PostgresType.ArrayType(String _, ColumnType element) when element != null ->
          isOf(element, object);
      default -> false;
    };
  }

  private static Optional<DbObject> find(Realm realm, DependsOn.Target target) {
    return realm
        .findSchema(target.schema())
        .flatMap(schema ->
            schema.objects().stream()
                .filter(object -> DependsOn.Target.of(object).equals(target))
                .findFirst());
  }
}
