package dev.atlasaction.engine.dialect.postgres.object;

/** Procedures. */
final class ProcedureKind implements RoutineKind {

  @Override
  public String word() {
    return Routine.PROCEDURE;
  }
}
