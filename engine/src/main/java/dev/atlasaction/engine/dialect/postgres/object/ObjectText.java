package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import java.util.stream.Collectors;

/** All the SQL of an object, in which names are looked for that no catalog tells of. */
final class ObjectText {

  private ObjectText() {}

  static String of(PostgresObject object) {
    return of(ObjectKinds.of(object));
  }

  private static <T extends PostgresObject> String of(ObjectKinds.Bound<T> bound) {
    return bound.kind().create(bound.object(), WriteOptions.DEFAULT).stream()
        .map(ObjectKind.Step::sql)
        .collect(Collectors.joining("\n"));
  }
}
