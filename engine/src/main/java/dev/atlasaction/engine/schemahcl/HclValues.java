package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.document.EvaluatedAttribute;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.hcl.function.RawSql;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads attributes of evaluated blocks as the types the model needs. */
public final class HclValues {

  private HclValues() {}

  /** The comment of a block, if it has one. */
  public static Attrs comment(EvaluatedBlock block) {
    return text(block, "comment").map(text -> Attrs.of(new Comment(text))).orElse(Attrs.NONE);
  }

  /**
   * A string attribute, or a bare word.
   *
   * @throws EngineException if the attribute is there and is no string
   */
  public static Optional<String> text(EvaluatedBlock block, String name) {
    return block.findAttribute(name).map(attribute -> text(attribute));
  }

  private static String text(EvaluatedAttribute attribute) {
    return switch (attribute.value()) {
      case HclValue.StringValue(String text) -> text;
      case HclValue.NumberValue number -> number.text();
      default -> throw wrongKind(attribute, "string", "a string");
    };
  }

  /** The attributes that all products read come under the original's words. */
  private static EngineException wrongKind(
      EvaluatedAttribute attribute, String kind, String wanted) {
    String name = attribute.name();
    if (name.equals("null")
        || name.equals("unique")
        || name.equals("desc")
        || name.equals("expr")) {
      return new SpecReadException(
          "value of attr \""
              + name
              + "\" cannot be read as "
              + kind
              + ": "
              + kind
              + " value is required");
    }
    return EngineException.user(
        attribute.range() + ": attribute \"" + name + "\" must be " + wanted);
  }

  /**
   * A Boolean attribute; false if it is absent.
   *
   * @throws EngineException if it is no Boolean
   */
  public static boolean flag(EvaluatedBlock block, String name) {
    return findFlag(block, name).orElse(false);
  }

  /**
   * A Boolean attribute.
   *
   * @throws EngineException if it is no Boolean
   */
  public static Optional<Boolean> findFlag(EvaluatedBlock block, String name) {
    return block
        .findAttribute(name)
        .map(attribute ->
            switch (attribute.value()) {
              case HclValue.BoolValue(boolean flag) -> flag;
              default -> throw wrongKind(attribute, "bool", "true or false");
            });
  }

  /**
   * A whole number.
   *
   * @throws EngineException if it is none
   */
  public static Optional<Long> number(EvaluatedBlock block, String name) {
    return block
        .findAttribute(name)
        .map(attribute ->
            switch (attribute.value()) {
              case HclValue.NumberValue number when number.isInteger() ->
                  number.value().longValueExact();
              default ->
                  throw EngineException.user(
                      attribute.range() + ": attribute \"" + name + "\" must be a number");
            });
  }

  /** The text of {@code sql("...")}. */
  public static Optional<String> sql(EvaluatedBlock block, String name) {
    return block.findValue(name).flatMap(RawSql::find).map(RawSql::text);
  }

  /**
   * A list of strings.
   *
   * @throws EngineException if it is none
   */
  public static List<String> texts(EvaluatedBlock block, String name) {
    List<String> texts = new ArrayList<>();
    block
        .findAttribute(name)
        .ifPresent(attribute -> {
          for (HclValue item : items(attribute)) {
            if (!(item instanceof HclValue.StringValue(String text))) {
              throw EngineException.user(
                  attribute.range() + ": attribute \"" + name + "\" must be a list of strings");
            }
            texts.add(text);
          }
        });
    return List.copyOf(texts);
  }

  /**
   * A list of references.
   *
   * @throws EngineException if an item is none
   */
  public static List<HclReference> references(EvaluatedBlock block, String name) {
    List<HclReference> references = new ArrayList<>();
    block
        .findAttribute(name)
        .ifPresent(attribute -> {
          for (HclValue item : items(attribute)) {
            references.add(
                HclReference.of(item)
                    .orElseThrow(() ->
                        EngineException.user(
                            attribute.range()
                                + ": attribute \""
                                + name
                                + "\" must be a list of references such as"
                                + " [column.id]")));
          }
        });
    return List.copyOf(references);
  }

  private static List<HclValue> items(EvaluatedAttribute attribute) {
    return attribute
        .value()
        .elements()
        .orElseThrow(() ->
            EngineException.user(
                attribute.range() + ": attribute \"" + attribute.name() + "\" must be a list"));
  }
}
