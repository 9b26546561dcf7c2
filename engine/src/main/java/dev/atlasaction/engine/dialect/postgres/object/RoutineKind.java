package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What functions and procedures have in common. */
interface RoutineKind extends ObjectKind<Routine> {

  @Override
  default Class<Routine> type() {
    return Routine.class;
  }

  @Override
  default String query() {
    return "routine";
  }

  @Override
  default Routine read(ObjectRow row) throws SQLException {
    return RoutineCatalog.read(row, word());
  }

  @Override
  default Routine read(ObjectBlock block) {
    return RoutineHcl.read(block, word());
  }

  @Override
  default SpecItem.Block block(Routine routine, MarshalScope scope) {
    return new RoutineHcl(scope).block(routine);
  }

  @Override
  default List<Step> create(Routine routine, WriteOptions options) {
    return List.of(Step.of(new RoutineSql(options).create(routine, false)));
  }

  @Override
  default String designation(Routine routine, WriteOptions options) {
    return new RoutineSql(options).designation(routine);
  }

  @Override
  default Routine comparable(Routine routine) {
    return routine.withBody(
        routine.hasStandardBody() ? routine.body().strip() : BodyText.canonical(routine.body()));
  }

  @Override
  default Optional<List<Step>> alter(Routine from, Routine to, WriteOptions options) {
    if (!RoutineSql.canReplace(from, to)) {
      return Optional.empty();
    }
    RoutineSql sql = new RoutineSql(options);
    List<String> back =
        RoutineSql.canReplace(to, from)
            ? List.of(sql.create(from, true))
            : List.of("DROP " + sql.designation(to), sql.create(from, false));
    return Optional.of(List.of(new Step(sql.create(to, true), back)));
  }
}
