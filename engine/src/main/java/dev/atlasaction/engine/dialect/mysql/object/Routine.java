package dev.atlasaction.engine.dialect.mysql.object;

import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DbObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stored function or procedure. Its definer and SQL mode are those of whoever creates it.
 *
 * @param returns what a function returns; nothing for procedures
 * @param body the statement it runs
 */
public record Routine(
    Kind routine,
    String schema,
    String name,
    List<Argument> arguments,
    @Nullable Argument returns,
    Traits traits,
    String body)
    implements DbObject {

  /** The two kinds. */
  public enum Kind {
    FUNCTION("function"),
    PROCEDURE("procedure");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word in HCL and messages. */
    String word() {
      return word;
    }
  }

  /**
   * An argument, or what a function returns.
   *
   * @param mode {@code IN}, {@code OUT} or {@code INOUT}; empty for what is returned
   * @param charset the character set where it is not that of the schema, or empty
   */
  public record Argument(String mode, String name, ColumnType type, String charset) {}

  /**
   * What is declared of a routine.
   *
   * @param dataAccess such as {@code READS SQL DATA}
   * @param invoker whether it runs with the rights of its caller
   */
  public record Traits(boolean deterministic, String dataAccess, boolean invoker, String comment) {

    /** What a routine does with data if nothing is said. */
    public static final String DEFAULT_ACCESS = "CONTAINS SQL";
  }

  /** Keeps its own copies. */
  public Routine {
    arguments = List.copyOf(arguments);
  }

  /** What a function returns; procedures return nothing. */
  public Optional<Argument> findReturns() {
    return Optional.ofNullable(returns);
  }

  @Override
  public String kind() {
    return routine.word();
  }

  @Override
  public DbObject withSchema(String other) {
    return new Routine(routine, other, name, arguments, returns, traits, body);
  }

  @Override
  public boolean isCalledBy(String sql) {
    return routine == Kind.FUNCTION && DbObject.mentions(sql, name);
  }
}
