package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.hcl.function.RawSql;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The blocks of functions and procedures (spec schema-hcl.md §5). */
final class RoutineHcl {

  private final MarshalScope scope;

  RoutineHcl(MarshalScope scope) {
    this.scope = scope;
  }

  static Routine read(ObjectBlock block, String kind) {
    return new Routine(
        kind,
        block.schema(),
        block.name(),
        arguments(block),
        kind.equals(Routine.PROCEDURE) ? Routine.Result.NONE : result(block),
        traits(block),
        block.require("as"),
        Attrs.NONE);
  }

  /** The {@code arg} blocks of a block. */
  static List<Routine.Argument> arguments(ObjectBlock block) {
    return block.blocks("arg").stream().map(RoutineHcl::argument).toList();
  }

  private static Routine.Argument column(ObjectBlock block) {
    Routine.Argument column = argument(block);
    return new Routine.Argument(Routine.TABLE, column.name(), column.type(), "");
  }

  private static Routine.Argument argument(ObjectBlock arg) {
    String mode = arg.word("mode");
    return new Routine.Argument(
        mode.isEmpty() ? "IN" : mode,
        arg.name(),
        arg.findType("type").orElseThrow(() -> arg.wrong("lacks the attribute \"type\"")),
        arg.block().findValue("default").map(RoutineHcl::value).orElse(""));
  }

  private static String value(HclValue value) {
    return RawSql.find(value)
        .map(RawSql::text)
        .orElseGet(() ->
            switch (value) {
              case HclValue.StringValue(String text) -> SqlText.string(text);
              case HclValue.NumberValue number -> number.text();
              case HclValue.BoolValue(boolean flag) -> String.valueOf(flag);
              default -> "NULL";
            });
  }

  private static Routine.Result result(ObjectBlock block) {
    List<ObjectBlock> tables = block.blocks("return_table");
    if (!tables.isEmpty()) {
      return new Routine.Result(
          null, true, tables.getFirst().blocks("column").stream().map(RoutineHcl::column).toList());
    }
    Optional<ColumnType> set = block.findType("return_set");
    ColumnType type = set.or(() -> block.findType("return")).orElse(null);
    return new Routine.Result(type, set.isPresent(), List.of());
  }

  private static Routine.Traits traits(ObjectBlock block) {
    String language = block.require("lang");
    String volatility = block.word("volatility");
    String parallel = block.word("parallel");
    return new Routine.Traits(
        language.toLowerCase(Locale.ROOT),
        volatility.isEmpty() ? Routine.Traits.VOLATILE : volatility,
        block.flag("leakproof"),
        block.flag("strict"),
        block.word("security").equals("DEFINER"),
        parallel.isEmpty() ? Routine.Traits.UNSAFE : parallel,
        block.flag("window"),
        block.text("cost"),
        block.text("rows"),
        block.text("support"),
        block.texts("set"),
        block.text("library"));
  }

  SpecItem.Block block(Routine routine) {
    List<SpecItem> items = new ArrayList<>();
    items.add(ObjectHcl.schema(routine.schema()));
    items.add(ObjectHcl.attribute("lang", language(routine.traits().language())));
    arguments(routine.arguments(), items);
    result(routine.result(), items);
    String body =
        routine.hasStandardBody() ? routine.body().strip() : BodyText.canonical(routine.body());
    items.add(ObjectHcl.attribute("as", SpecValue.definition(body)));
    traits(routine.traits(), items);
    return new SpecItem.Block(routine.kind(), scope.labels(routine), items);
  }

  /** Prints the arguments as {@code arg} blocks. */
  void arguments(List<Routine.Argument> arguments, List<SpecItem> items) {
    arguments.forEach(argument -> items.add(argument("arg", argument)));
  }

  private SpecItem.Block argument(String type, Routine.Argument argument) {
    List<SpecItem> items = new ArrayList<>();
    items.add(ObjectHcl.attribute("type", ObjectHcl.type(argument.type(), scope)));
    if (!argument.value().isEmpty()) {
      boolean number = argument.value().matches("-?[0-9]{1,15}");
      items.add(
          ObjectHcl.attribute(
              "default",
              number ? new SpecValue.Bare(argument.value()) : new SpecValue.Sql(argument.value())));
    }
    if (!argument.mode().equals("IN") && !argument.mode().equals(Routine.TABLE)) {
      items.add(ObjectHcl.attribute("mode", new SpecValue.Bare(argument.mode())));
    }
    List<String> labels = argument.name().isEmpty() ? List.of() : List.of(argument.name());
    return new SpecItem.Block(type, labels, items);
  }

  private static SpecValue language(String name) {
    return switch (name) {
      case "sql" -> new SpecValue.Bare("SQL");
      case "plpgsql" -> new SpecValue.Bare("PLpgSQL");
      case "c" -> new SpecValue.Bare("C");
      case "internal" -> new SpecValue.Bare("INTERNAL");
      default -> new SpecValue.Text(name);
    };
  }

  private void result(Routine.Result result, List<SpecItem> items) {
    if (!result.table().isEmpty()) {
      items.add(
          SpecItem.Block.unlabelled(
              "return_table",
              result.table().stream()
                  .map(column -> (SpecItem) argument("column", column))
                  .toList()));
    }
    result
        .findType()
        .ifPresent(type ->
            items.add(
                ObjectHcl.attribute(
                    result.set() ? "return_set" : "return", ObjectHcl.type(type, scope))));
  }

  private static void traits(Routine.Traits traits, List<SpecItem> items) {
    if (!traits.volatility().equals(Routine.Traits.VOLATILE)) {
      ObjectHcl.word("volatility", traits.volatility(), items);
    }
    ObjectHcl.flag("leakproof", traits.leakproof(), items);
    ObjectHcl.flag("strict", traits.strict(), items);
    ObjectHcl.flag("window", traits.window(), items);
    ObjectHcl.word("security", traits.definer() ? "DEFINER" : "", items);
    if (!traits.parallel().equals(Routine.Traits.UNSAFE)) {
      ObjectHcl.word("parallel", traits.parallel(), items);
    }
    ObjectHcl.word("cost", traits.cost(), items);
    ObjectHcl.word("rows", traits.rows(), items);
    ObjectHcl.text("support", traits.support(), items);
    if (!traits.settings().isEmpty()) {
      items.add(ObjectHcl.attribute("set", SpecValue.texts(traits.settings())));
    }
    ObjectHcl.text("library", traits.library(), items);
  }
}
