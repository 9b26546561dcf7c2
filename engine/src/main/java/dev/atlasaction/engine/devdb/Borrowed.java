package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Functions and the like that a description needs and does not have, as it speaks of tables only.
 *
 * @param objects by the schema of the description that they go into
 */
record Borrowed(List<Loan> objects) {

  /** An object for a schema. */
  record Loan(String schema, DbObject object) {}

  /** What {@code standing} has of kinds that {@code described} does not speak of. */
  static Borrowed of(Realm described, Realm standing) {
    List<Loan> loans = new ArrayList<>();
    for (Schema schema : described.schemas()) {
      Optional<Schema> source =
          described.schemas().size() == 1 && standing.schemas().size() == 1
              ? Optional.of(standing.schemas().getFirst())
              : standing.findSchema(schema.name());
      source.stream()
          .flatMap(each -> each.objects().stream())
          .filter(object -> isFree(object, described, standing))
          .map(object -> new Loan(schema.name(), object.withSchema(schema.name())))
          .forEach(loans::add);
    }
    return new Borrowed(List.copyOf(loans));
  }

  private static boolean isFree(DbObject object, Realm described, Realm standing) {
    Stream<Table> tables = standing.schemas().stream().flatMap(each -> each.tables().stream());
    return tables.noneMatch(object::isPartOf)
        && described.schemas().stream()
            .flatMap(schema -> schema.objects().stream())
            .noneMatch(other -> other.kind().equals(object.kind()));
  }

  boolean isNothing() {
    return objects.isEmpty();
  }

  Realm with(Realm realm) {
    return each(
        realm,
        schema -> {
          List<DbObject> all =
              new ArrayList<>(
                  objects.stream()
                      .filter(loan -> loan.schema().equals(schema.name()))
                      .map(Loan::object)
                      .toList());
          all.addAll(schema.objects());
          return all;
        });
  }

  Realm without(Realm realm) {
    return each(
        realm,
        schema ->
            schema.objects().stream()
                .filter(object -> objects.stream().noneMatch(loan -> isSame(loan, object)))
                .toList());
  }

  private static boolean isSame(Loan loan, DbObject object) {
    return loan.object().kind().equals(object.kind())
        && loan.object().identity().equals(object.identity());
  }

  private static Realm each(Realm realm, Function<Schema, List<DbObject>> change) {
    return realm.withSchemas(
        realm.schemas().stream().map(schema -> schema.withObjects(change.apply(schema))).toList());
  }
}
