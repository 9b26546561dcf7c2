package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.type.DdlType;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schemahcl.HclValues;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Aggregate functions. */
final class AggregateKind implements ObjectKind<Aggregate> {

  private static final String INITIAL = "INITCOND";
  private static final String MOVING_INITIAL = "MINITCOND";
  private static final String PARALLEL = "PARALLEL";

  /** What has a word of its own in blocks under the name of its word in SQL. */
  private static final List<String> OPTIONS =
      List.of(
          "SSPACE",
          "FINALFUNC",
          "FINALFUNC_EXTRA",
          "FINALFUNC_MODIFY",
          "COMBINEFUNC",
          "SERIALFUNC",
          "DESERIALFUNC",
          "MSFUNC",
          "MINVFUNC",
          "MSTYPE",
          "MSSPACE",
          "MFINALFUNC",
          "MFINALFUNC_EXTRA",
          "MFINALFUNC_MODIFY",
          MOVING_INITIAL,
          "SORTOP");

  @Override
  public String word() {
    return "aggregate";
  }

  @Override
  public Class<Aggregate> type() {
    return Aggregate.class;
  }

  @Override
  public Aggregate read(ObjectRow row) throws SQLException {
    List<Aggregate.Option> options = new ArrayList<>();
    initial(INITIAL, row.text(7), options);
    String parallel = RoutineCatalog.parallel(row.text(6));
    add(PARALLEL, parallel.equals(Routine.Traits.UNSAFE) ? "" : parallel, options);
    List<String> pairs = row.list(3);
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      String word = pairs.get(i);
      String value = pairs.get(i + 1);
      if (word.equals(MOVING_INITIAL)) {
        initial(word, value, options);
      } else {
        add(word, word.endsWith("_MODIFY") ? modify(value) : value, options);
      }
    }
    return new Aggregate(
        row.schema(),
        row.text(0),
        RoutineCatalog.arguments(row, List.of()),
        row.text(1).equals("n") ? -1 : Integer.parseInt(row.text(2)),
        row.text(1).equals("h"),
        row.type(row.text(3)),
        ObjectName.function(row.text(4), row.text(5)),
        options,
        Attrs.NONE);
  }

  /** An initial value may be the empty text; the query puts a sign before those that are there. */
  private static void initial(String word, String value, List<Aggregate.Option> options) {
    if (!value.isEmpty()) {
      options.add(new Aggregate.Option(word, value.substring(1)));
    }
  }

  private static void add(String word, String value, List<Aggregate.Option> options) {
    if (!value.isEmpty()) {
      options.add(new Aggregate.Option(word, value));
    }
  }

  private static String modify(String letter) {
    return switch (letter) {
      case "r" -> "READ_ONLY";
      case "s" -> "SHAREABLE";
      case "w" -> "READ_WRITE";
      default -> letter;
    };
  }

  @Override
  public Aggregate read(ObjectBlock block) {
    List<Aggregate.Option> options = new ArrayList<>();
    HclValues.text(block.block(), "initial_value")
        .ifPresent(value -> options.add(new Aggregate.Option(INITIAL, value)));
    add(PARALLEL, block.word("parallel"), options);
    for (String word : OPTIONS) {
      HclValues.text(block.block(), word.toLowerCase(Locale.ROOT))
          .ifPresent(value -> options.add(new Aggregate.Option(word, value)));
    }
    ObjectName function = ObjectName.of(block, "state_func", Routine.FUNCTION);
    if (function.isEmpty()) {
      throw block.wrong("lacks the attribute \"state_func\"");
    }
    String ordering = block.text("order_by");
    return new Aggregate(
        block.schema(),
        block.name(),
        RoutineHcl.arguments(block),
        ordering.isEmpty() ? -1 : Integer.parseInt(ordering),
        block.flag("hypothetical"),
        block.findType("state_type").orElseThrow(() -> block.wrong("lacks \"state_type\"")),
        function,
        options,
        Attrs.NONE);
  }

  @Override
  public SpecItem.Block block(Aggregate aggregate, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    items.add(ObjectHcl.schema(aggregate.schema()));
    new RoutineHcl(scope).arguments(aggregate.arguments(), items);
    if (aggregate.ordering() >= 0) {
      items.add(ObjectHcl.attribute("order_by", SpecValue.of(aggregate.ordering())));
      ObjectHcl.flag("hypothetical", aggregate.hypothetical(), items);
    }
    items.add(ObjectHcl.attribute("state_type", ObjectHcl.type(aggregate.stateType(), scope)));
    items.add(ObjectHcl.attribute("state_func", aggregate.stateFunction().hcl(scope)));
    for (Aggregate.Option option : aggregate.options()) {
      switch (option.word()) {
        case PARALLEL -> ObjectHcl.word("parallel", option.value(), items);
        case INITIAL ->
            items.add(ObjectHcl.attribute("initial_value", new SpecValue.Text(option.value())));
        default ->
            items.add(
                ObjectHcl.attribute(
                    option.word().toLowerCase(Locale.ROOT), new SpecValue.Text(option.value())));
      }
    }
    return new SpecItem.Block("aggregate", scope.labels(aggregate), items);
  }

  @Override
  public String designation(Aggregate aggregate, WriteOptions options) {
    List<String> types = new ArrayList<>();
    for (Routine.Argument argument : aggregate.arguments()) {
      String variadic = argument.mode().equals("VARIADIC") ? "VARIADIC " : "";
      types.add(variadic + DdlType.of(argument.type(), options));
    }
    return "AGGREGATE "
        + SqlText.qualified(options, aggregate.schema(), aggregate.name())
        + arguments(aggregate, types);
  }

  private static String arguments(Aggregate aggregate, List<String> items) {
    if (aggregate.ordering() < 0) {
      return "(" + (items.isEmpty() ? "*" : String.join(", ", items)) + ")";
    }
    int direct = Math.min(aggregate.ordering(), items.size());
    List<String> ordered = items.subList(direct, items.size());
    // A variadic argument that is the last direct one is the last ordered one too.
    List<String> last = ordered.isEmpty() ? items.subList(direct - 1, direct) : ordered;
    return "("
        + String.join(", ", items.subList(0, direct))
        + (direct == 0 ? "" : " ")
        + "ORDER BY "
        + String.join(", ", last)
        + ")";
  }

  @Override
  public List<Step> create(Aggregate aggregate, WriteOptions options) {
    List<String> arguments = new ArrayList<>();
    for (Routine.Argument argument : aggregate.arguments()) {
      SqlText sql = new SqlText(options);
      sql.add(argument.mode().equals("IN") ? "" : argument.mode()).name(argument.name());
      arguments.add(sql.add(DdlType.of(argument.type(), options)).toString());
    }
    List<String> clauses = new ArrayList<>();
    clauses.add("SFUNC = " + aggregate.stateFunction().sql(options, aggregate.schema()));
    clauses.add("STYPE = " + DdlType.of(aggregate.stateType(), options));
    aggregate.options().forEach(option -> clauses.add(clause(option)));
    if (aggregate.hypothetical()) {
      clauses.add("HYPOTHETICAL");
    }
    return List.of(
        Step.of(
            "CREATE AGGREGATE "
                + SqlText.qualified(options, aggregate.schema(), aggregate.name())
                + " "
                + arguments(aggregate, arguments)
                + " ("
                + String.join(", ", clauses)
                + ")"));
  }

  private static String clause(Aggregate.Option option) {
    return switch (option.word()) {
      case INITIAL, MOVING_INITIAL -> option.word() + " = " + SqlText.string(option.value());
      case "FINALFUNC_EXTRA", "MFINALFUNC_EXTRA" -> option.word();
      default -> option.word() + " = " + option.value();
    };
  }
}
