package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.hcl.function.RawSql;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads types from attributes of blocks (spec schema-hcl.md §6.1). */
public record TypeReader(HclTypes types) {

  /**
   * The type of an attribute such as {@code type = varchar(20)}, with what stands beside it, such
   * as {@code unsigned}.
   *
   * @throws EngineException if there is no such attribute or it has no valid type
   */
  public ColumnType read(EvaluatedBlock block, String attribute) {
    HclValue value =
        block.findValue(attribute).orElseThrow(() -> EngineException.user("specutil: nil type"));
    return types.parse(sql(block, attribute, value));
  }

  /** The type as SQL. */
  static String sql(EvaluatedBlock block, String attribute, HclValue value) {
    Optional<RawSql> raw = RawSql.find(value);
    if (raw.isPresent()) {
      return raw.get().text();
    }
    TypeScope.Written written =
        TypeScope.Written.of(value)
            .orElseThrow(() ->
                new SpecReadException(
                    "set field \""
                        + attribute
                        + "\": unexpected type "
                        + value.type().friendlyName()));
    StringBuilder text = new StringBuilder(written.spec().sql());
    if (!written.arguments().isEmpty()) {
      List<String> arguments = new ArrayList<>();
      for (HclValue argument : written.arguments()) {
        arguments.add(argument(argument));
      }
      text.append('(').append(String.join(",", arguments)).append(')');
    }
    for (TypeParam param : written.spec().params()) {
      if (!param.isArgument() && HclValues.flag(block, param.name())) {
        text.append(' ').append(param.name());
      }
    }
    return text.toString();
  }

  private static String argument(HclValue value) {
    return switch (value) {
      case HclValue.NumberValue number -> number.text();
      case HclValue.StringValue(String text) -> "'" + text + "'";
      case HclValue.BoolValue(boolean flag) -> String.valueOf(flag);
      default ->
          throw EngineException.user(
              "a type takes numbers and strings, not " + value.type().friendlyName());
    };
  }
}
