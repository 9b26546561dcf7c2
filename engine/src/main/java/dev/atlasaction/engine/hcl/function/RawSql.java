package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.Optional;

/** SQL text that is taken as it is: the result of {@code sql("...")}. */
public record RawSql(String text) {

  /** As a value; its type is called {@code raw} in messages. */
  public HclValue toValue() {
    return new HclValue.OpaqueValue("raw", this);
  }

  /** The SQL in {@code value}, if it came from {@code sql}. */
  public static Optional<RawSql> find(HclValue value) {
    return value instanceof HclValue.OpaqueValue(String _, RawSql sql)
        ? Optional.of(sql)
        : Optional.empty();
  }
}
