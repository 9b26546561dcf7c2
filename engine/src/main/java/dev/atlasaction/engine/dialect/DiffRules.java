package dev.atlasaction.engine.dialect;

import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.AttrChange;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one product calls equal (spec inspect-diff.md §6-7). The differ walks the two states and
 * asks; the rules answer about one pair at a time and keep no state.
 */
public interface DiffRules {

  /** Two versions of one thing. */
  record Pair<T>(T from, T to) {}

  /** The pair as it is to be compared, for example with symbols adopted from the other side. */
  default Pair<Table> normalize(Table from, Table to) {
    return new Pair<>(from, to);
  }

  /**
   * The current state after the renames that make room for what is wanted.
   *
   * @param renames come before all other changes
   * @param origins what objects were before the renames, if that is something else
   */
  record Room(Realm from, List<Change> renames, Map<DependsOn.Target, DependsOn.Target> origins) {
    public Room {
      renames = List.copyOf(renames);
      origins = Map.copyOf(origins);
    }
  }

  /** Whether a type takes the place of another, between which keys cannot reach. */
  default boolean replaces(ColumnType from, ColumnType to) {
    return false;
  }

  /** What has to make room, as it cannot become what is wanted where it stands. */
  default Room room(Realm from, Realm to) {
    return new Room(from, List.of(), Map.of());
  }

  /** The two states as they are to be compared. */
  default Pair<Realm> prepare(Realm from, Realm to) {
    return new Pair<>(from, to);
  }

  /** The changes without those that the server makes by itself along with others. */
  default List<Change> settle(List<Change> changes, Pair<Realm> states) {
    return changes;
  }

  /** The table of {@code schema} that {@code name} means on this server. */
  default Optional<Table> findTable(Schema schema, String name) {
    return schema.findTable(name);
  }

  /** Attribute changes of a schema. */
  List<AttrChange> schemaAttrChanges(Schema from, Schema to);

  /** Changes of the objects of the database. */
  default List<Change> realmObjectChanges(Realm from, Realm to) {
    return List.of();
  }

  /** Changes of the objects of a schema: drops and modifications in old order, then additions. */
  default List<Change> objectChanges(Schema from, Schema to) {
    return List.of();
  }

  /**
   * Attribute changes of a table, without checks.
   *
   * @throws dev.atlasaction.engine.error.EngineException if the change is impossible
   */
  List<TableChange> tableAttrChanges(Table from, Table to);

  /** What of a column differs; never {@link Aspect#COLUMN}. */
  Set<Aspect> columnAspects(Table fromTable, Column from, Table toTable, Column to);

  /** Whether an index name was made up by the server because none was given. */
  boolean isGeneratedIndexName(Table table, Index index);

  /** Whether the attributes of two indexes (not their parts, uniqueness or comment) differ. */
  boolean indexAttrsDiffer(Index from, Index to);

  /** Whether the attributes of two parts with the same column or expression differ. */
  boolean partAttrsDiffer(Table fromTable, IndexPart from, Table toTable, IndexPart to);

  /** Whether two referential actions mean different things. */
  boolean referenceActionDiffers(String from, String to);

  /** Whether two foreign keys of one name differ beyond columns, target and actions. */
  default boolean foreignKeyAttrsDiffer(ForeignKey from, ForeignKey to) {
    return false;
  }

  /**
   * An expression of a check, spelt so that it is the same text as another one that the server
   * reads as the same.
   */
  default String checkText(String expr) {
    return expr;
  }

  /** Whether two checks with the same expression differ otherwise. */
  default boolean checkAttrsDiffer(Check from, Check to) {
    return false;
  }

  /**
   * Whether this change must not be planned although the states differ, as the server undoes it by
   * itself.
   */
  default boolean suppresses(TableChange change, Table to) {
    return false;
  }

  /** Whether two views of one name differ. */
  default boolean viewDiffers(View from, View to) {
    return !from.definition().equals(to.definition())
        || from.materialized() != to.materialized()
        || !from.attrs().comment().equals(to.attrs().comment());
  }

  /**
   * Whether a change of a view leaves it where it is, so that what depends on it stays; otherwise
   * it is dropped and created.
   */
  default boolean keeps(Change.ModifyView change) {
    return true;
  }

  /** The same for a change of an object. */
  default boolean keeps(Change.ModifyObject change) {
    return true;
  }
}
