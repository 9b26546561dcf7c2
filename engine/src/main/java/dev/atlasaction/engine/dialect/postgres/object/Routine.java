package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Needs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function or procedure.
 *
 * @param kind {@code function} or {@code procedure}
 * @param body what stands behind {@code AS} without its quotes, or a body of standard SQL, which
 *     begins with {@code BEGIN ATOMIC} or {@code RETURN}
 */
public record Routine(
    String kind,
    String schema,
    String name,
    List<Argument> arguments,
    Result result,
    Traits traits,
    String body,
    Attrs attrs)
    implements PostgresObject {

  static final String FUNCTION = "function";
  static final String PROCEDURE = "procedure";

  /** The mode of the columns of {@code RETURNS TABLE}. */
  static final String TABLE = "TABLE";

  /** Keeps its own copies. */
  public Routine {
    arguments = List.copyOf(arguments);
  }

  /**
   * An argument.
   *
   * @param mode {@code IN}, {@code OUT}, {@code INOUT} or {@code VARIADIC}
   * @param name the name, or empty
   * @param value the default as SQL, or empty
   */
  public record Argument(String mode, String name, ColumnType type, String value) {

    /** Whether callers pass it. */
    boolean isInput() {
      return !mode.equals("OUT");
    }

    boolean isOutput() {
      return mode.equals("OUT") || mode.equals("INOUT");
    }

    Argument moved(String from, String to) {
      return new Argument(mode, name, SignatureText.moved(type, from, to), value);
    }
  }

  /**
   * What a function returns: a type, a set of a type, or a table. Nothing for procedures, and where
   * output arguments say it.
   */
  public record Result(@Nullable ColumnType type, boolean set, List<Argument> table) {

    /** What a procedure gives back. */
    public static final Result NONE = new Result(null, false, List.of());

    /** Keeps its own copies. */
    public Result {
      table = List.copyOf(table);
    }

    /** The type, if it is no table. */
    public Optional<ColumnType> findType() {
      return Optional.ofNullable(type);
    }

    Result moved(String from, String to) {
      return new Result(
          type == null ? null : SignatureText.moved(type, from, to),
          set,
          table.stream().map(column -> column.moved(from, to)).toList());
    }
  }

  /**
   * What is declared of a routine.
   *
   * @param language in lower case, unless quoted
   * @param volatility {@code VOLATILE}, {@code STABLE} or {@code IMMUTABLE}
   * @param definer whether it runs with the rights of its owner
   * @param parallel {@code UNSAFE}, {@code RESTRICTED} or {@code SAFE}
   * @param cost empty for the default
   * @param rows empty for the default
   * @param support the planner's support function, or empty
   * @param settings such as {@code search_path=public}, as the catalog has them
   * @param library the file of a function in C, or empty
   */
  record Traits(
      String language,
      String volatility,
      boolean leakproof,
      boolean strict,
      boolean definer,
      String parallel,
      boolean window,
      String cost,
      String rows,
      String support,
      List<String> settings,
      String library) {

    static final String VOLATILE = "VOLATILE";
    static final String UNSAFE = "UNSAFE";

    Traits {
      settings = List.copyOf(settings);
    }
  }

  /** The name with the types of what callers pass, which tells overloads apart. */
  @Override
  public String identity() {
    return name + SignatureText.of(this);
  }

  /** Whether the body is standard SQL, which the server parses and knows the needs of. */
  boolean hasStandardBody() {
    return traits.language().equals("sql") && BodyText.isStandard(body);
  }

  @Override
  public String opaqueText() {
    if (!attrs.has(Needs.class)) {
      return ObjectText.of(this);
    }
    return hasStandardBody() ? "" : body;
  }

  @Override
  public Routine withAttrs(Attrs other) {
    return new Routine(kind, schema, name, arguments, result, traits, body, other);
  }

  Routine withBody(String other) {
    return new Routine(kind, schema, name, arguments, result, traits, other, attrs);
  }

  @Override
  public Routine withSchema(String other) {
    return new Routine(
        kind,
        other,
        name,
        arguments.stream().map(argument -> argument.moved(schema, other)).toList(),
        result.moved(schema, other),
        traits,
        body,
        Needs.moved(attrs, schema, other));
  }
}
