package dev.atlasaction.testkit.script;

/** A program under test, as a function of all that a process sees. */
@FunctionalInterface
public interface Program {

  /** Runs to the end and returns the exit code. */
  int run(ProgramCall call);
}
