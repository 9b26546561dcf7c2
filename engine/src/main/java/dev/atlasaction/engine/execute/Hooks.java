package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseTransaction;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.util.List;
import java.util.function.Function;

/** Statements of the user around the transactions of a run (spec config.md §5.1). */
public record Hooks(List<Hook> hooks) {

  /** None. */
  public static final Hooks NONE = new Hooks(List.of());

  /** Copies the list. */
  public Hooks {
    hooks = List.copyOf(hooks);
  }

  /**
   * One block {@code hook "sql" "name"}.
   *
   * @param skipErrors whether the run goes on if one of its statements fails
   */
  public record Hook(
      String name,
      boolean skipErrors,
      List<String> afterBegin,
      List<String> beforeCommit,
      List<String> beforeRollback) {

    /** Copies the lists. */
    public Hook {
      afterBegin = List.copyOf(afterBegin);
      beforeCommit = List.copyOf(beforeCommit);
      beforeRollback = List.copyOf(beforeRollback);
    }
  }

  /**
   * Begins a transaction, and does at its ends what the hooks say.
   *
   * @throws EngineException if a statement fails and its hook does not skip errors
   */
  public DatabaseTransaction begin(Database database) {
    DatabaseTransaction transaction = database.begin();
    if (hooks.isEmpty()) {
      return transaction;
    }
    try {
      run(database, Hook::afterBegin);
    } catch (EngineException failure) {
      transaction.close();
      throw failure;
    }
    return new Hooked(database, transaction);
  }

  private void run(Database database, Function<Hook, List<String>> when) {
    for (Hook hook : hooks) {
      for (String statement : when.apply(hook)) {
        try {
          database.execute(statement);
        } catch (EngineException refused) {
          if (!hook.skipErrors()) {
            throw refused.prefixed(
                "hook "
                    + GoQuote.quote(hook.name())
                    + ": statement "
                    + GoQuote.quote(statement)
                    + ": ");
          }
        }
      }
    }
  }

  private final class Hooked implements DatabaseTransaction {

    private final Database database;
    private final DatabaseTransaction inner;
    private boolean ended;

    Hooked(Database database, DatabaseTransaction inner) {
      this.database = database;
      this.inner = inner;
    }

    @Override
    public void commit() {
      run(database, Hook::beforeCommit);
      ended = true;
      inner.commit();
    }

    @Override
    public void close() {
      boolean undone = !ended;
      ended = true;
      try {
        if (undone) {
          run(database, Hook::beforeRollback);
        }
      } finally {
        inner.close();
      }
    }
  }
}
