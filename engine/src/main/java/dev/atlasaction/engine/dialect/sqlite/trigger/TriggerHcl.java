package dev.atlasaction.engine.dialect.sqlite.trigger;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.schemahcl.HclReference;
import dev.atlasaction.engine.schemahcl.HclText;
import dev.atlasaction.engine.schemahcl.HclValues;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecItem;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The blocks of triggers (spec schema-hcl.md §5). */
public final class TriggerHcl {

  private static final List<String> TIMINGS = List.of("before", "after", "instead_of");
  private static final List<String> EVENTS = List.of("insert", "update", "delete");
  private static final String UPDATE_OF = "update_of";

  private TriggerHcl() {}

  /**
   * The trigger of a block.
   *
   * @throws EngineException if it lacks its table, its moment or its body
   */
  public static Trigger read(EvaluatedBlock block, String schema) {
    HclReference on =
        block
            .findValue("on")
            .flatMap(HclReference::of)
            .orElseThrow(() -> wrong(block, "lacks the attribute \"on\""));
    HclReference.Step owner =
        Stream.of("table", "view")
            .flatMap(kind -> on.findStep(kind).stream())
            .findFirst()
            .orElseThrow(() -> wrong(block, "needs a table or view in \"on\""));
    String body =
        HclValues.text(block, "as")
            .orElseThrow(() -> wrong(block, "lacks the attribute \"as\""))
            .strip();
    return new Trigger(
        schema,
        block.name(),
        new Trigger.Owner(owner.type(), owner.name()),
        moment(block),
        HclValues.text(block, "when").orElse(""),
        body.endsWith(";") ? body.substring(0, body.length() - 1).strip() : body);
  }

  private static Trigger.Moment moment(EvaluatedBlock block) {
    List<Trigger.Moment> moments = new ArrayList<>();
    for (String timing : TIMINGS) {
      for (EvaluatedBlock when : block.blocks(timing)) {
        String words = timing.toUpperCase(Locale.ROOT).replace('_', ' ');
        for (String event : EVENTS) {
          if (HclValues.flag(when, event)) {
            moments.add(new Trigger.Moment(words, event.toUpperCase(Locale.ROOT), List.of()));
          }
        }
        List<String> columns =
            HclValues.references(when, UPDATE_OF).stream()
                .flatMap(reference -> reference.findStep("column").stream())
                .map(HclReference.Step::name)
                .toList();
        if (!columns.isEmpty()) {
          moments.add(new Trigger.Moment(words, "UPDATE", columns));
        }
      }
    }
    if (moments.size() != 1) {
      throw wrong(
          block,
          "needs one block of \"before\", \"after\" and \"instead_of\" with one of insert, update,"
              + " update_of and delete");
    }
    return moments.getFirst();
  }

  private static EngineException wrong(EvaluatedBlock block, String what) {
    return EngineException.user(block.range() + ": trigger \"" + block.name() + "\" " + what);
  }

  /** The block of a trigger. */
  public static SpecItem.Block block(Trigger trigger, MarshalScope scope) {
    List<SpecItem> items = new ArrayList<>();
    SpecValue.Bare owner =
        scope.reference(trigger.owner().kind(), trigger.schema(), trigger.owner().name());
    items.add(attribute("on", owner));
    Trigger.Moment moment = trigger.moment();
    List<SpecValue> columns = new ArrayList<>();
    for (String column : moment.columns()) {
      columns.add(new SpecValue.Bare(owner.text() + ".column" + HclText.step(column)));
    }
    items.add(
        SpecItem.Block.unlabelled(
            moment.timing().toLowerCase(Locale.ROOT).replace(' ', '_'),
            List.of(
                columns.isEmpty()
                    ? attribute(moment.event().toLowerCase(Locale.ROOT), SpecValue.of(true))
                    : attribute(UPDATE_OF, new SpecValue.Items(columns)))));
    items.add(attribute("foreach", new SpecValue.Bare("ROW")));
    if (!trigger.when().isEmpty()) {
      items.add(attribute("when", new SpecValue.Text(trigger.when())));
    }
    items.add(attribute("as", SpecValue.definition(trigger.body())));
    return new SpecItem.Block(Trigger.KIND, scope.labels(trigger), items);
  }

  private static SpecItem.Attribute attribute(String name, SpecValue value) {
    return new SpecItem.Attribute(name, value);
  }
}
