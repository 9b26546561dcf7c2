package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * One kind of object: how it stands in the catalog, in documents and in SQL. The frame around it
 * reads comments and dependencies, compares, orders and rebuilds. Stateless; listed in {@link
 * ObjectKinds}.
 */
public interface ObjectKind<T extends PostgresObject> {

  /** The kind as block types and patterns name it; {@link PostgresObject#kind()} is the same. */
  String word();

  /** The records of this kind. */
  Class<T> type();

  /** Whether objects of this kind belong to the database and not to a schema. */
  default boolean ofDatabase() {
    return false;
  }

  /**
   * The resource below {@code inspect/objects} that selects kind, class, oid, namespace, an array
   * of fields and four more arrays, from the schemas in {@code scope}.
   */
  default String query() {
    return word();
  }

  /** The resources of that form that are read. */
  default List<String> queries(boolean wholeDatabase) {
    return wholeDatabase || !ofDatabase() ? List.of(query()) : List.of();
  }

  /** An object of a row of that query, without comment and dependencies. */
  T read(ObjectRow row) throws SQLException;

  /** The object that a block describes, without comment and dependencies. */
  T read(ObjectBlock block);

  /** Whether its blocks name types, so that they are read after all others. */
  default boolean namesTypes() {
    return true;
  }

  /** The block of an object, without {@code depends_on} and {@code comment}, which follow. */
  SpecItem.Block block(T object, MarshalScope scope);

  /** The statements that create it; what undoes the first is the drop. */
  List<Step> create(T object, WriteOptions options);

  /** How {@code DROP} and {@code COMMENT ON} name it, such as {@code FUNCTION "f"(integer)}. */
  String designation(T object, WriteOptions options);

  /** The words for it in the comments of a plan. */
  default String title(T object) {
    return GoQuote.quote(object.name()) + " " + word();
  }

  /**
   * The statements that make the one the other where it stands, so that what depends on it stays;
   * nothing if it must be dropped and created anew.
   */
  default Optional<List<Step>> alter(T from, T to, WriteOptions options) {
    return Optional.empty();
  }

  /** What a plan says of the statement that creates it. */
  default String creating(T object) {
    return "create " + title(object);
  }

  /** What a plan says of a statement that alters it. */
  default String altering(T object, Step step) {
    return "modify " + title(object);
  }

  /** What a plan says of the statement that drops it. */
  default String dropping(T object) {
    return "drop " + title(object);
  }

  /** The statement that drops it, where that is not {@code DROP} with its designation. */
  default Optional<String> drop(T object, WriteOptions options) {
    return Optional.empty();
  }

  /** Whether comments are a part of its description. */
  default boolean hasComment() {
    return true;
  }

  /** The desired object with what it leaves open as it is now. */
  default T adopted(T from, T to) {
    return to;
  }

  /** The object without what two equal ones may differ in, such as the layout of a body. */
  default T comparable(T object) {
    return object;
  }

  /** A statement and those that undo it. */
  record Step(String sql, List<String> reverse) {
    /** Keeps its own copies. */
    public Step {
      reverse = List.copyOf(reverse);
    }

    static Step of(String sql, String... reverse) {
      return new Step(sql, List.of(reverse));
    }
  }
}
