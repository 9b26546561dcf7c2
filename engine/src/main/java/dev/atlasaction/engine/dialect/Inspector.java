package dev.atlasaction.engine.dialect;

import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Unmanaged;
import java.util.List;

/** Reads the catalog of one database with a constant number of queries per inspection. */
public interface Inspector {

  /**
   * The current state.
   *
   * @throws DatabaseException if a query fails or a requested schema does not exist
   */
  Realm inspect(InspectOptions options);

  /**
   * What is there and not in the state that {@link #inspect} gave. One query more.
   *
   * @param realm that state
   */
  default List<Unmanaged.Thing> unmanaged(InspectOptions options, Realm realm) {
    return List.of();
  }

  /** The current state with what is not managed. */
  default Realm inspectAll(InspectOptions options) {
    Realm realm = inspect(options);
    return options.schemasOnly() ? realm : Unmanaged.with(realm, unmanaged(options, realm));
  }

  /** Follows the schema; {@link SchemaFollower#whole()} is to be asked first. */
  default SchemaFollower follow() {
    return new SchemaFollower() {
      @Override
      public Realm whole() {
        return inspect(InspectOptions.ALL);
      }

      @Override
      public Realm after(String statement) {
        return whole();
      }
    };
  }
}
