package dev.atlasaction.engine.dialect.postgres.object;

/** Functions. */
final class FunctionKind implements RoutineKind {

  @Override
  public String word() {
    return Routine.FUNCTION;
  }
}
