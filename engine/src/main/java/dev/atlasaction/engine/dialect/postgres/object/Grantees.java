package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.schemahcl.HclReference;
import dev.atlasaction.engine.schemahcl.MarshalScope;
import dev.atlasaction.engine.schemahcl.SpecValue;
import java.util.List;
import java.util.Optional;

/** Roles in documents: {@code role.reader}, {@code user.app}, {@code PUBLIC} or a text. */
final class Grantees {

  private Grantees() {}

  /** The name that an attribute gives. */
  static String read(ObjectBlock block, String attribute) {
    Optional<String> reference =
        block
            .block()
            .findValue(attribute)
            .flatMap(HclReference::of)
            .map(found -> found.steps().getFirst().name());
    return reference.orElseGet(() -> block.require(attribute));
  }

  /** A reference where the document describes the role. */
  static SpecValue hcl(String role, MarshalScope scope) {
    if (role.equals(Permission.EVERYBODY)) {
      return new SpecValue.Bare(role);
    }
    return scope.realm().objects().stream()
        .filter(object -> object.kind().equals("role") || object.kind().equals("user"))
        .filter(object -> object.name().equals(role))
        .findFirst()
        .<SpecValue>map(object -> scope.reference(object.kind(), "", role))
        .orElseGet(() -> new SpecValue.Text(role));
  }

  /** The names that a list gives. */
  static List<String> readAll(ObjectBlock block, String attribute) {
    return block.block().findValue(attribute).stream()
        .flatMap(value -> value.elements().stream())
        .flatMap(List::stream)
        .map(item ->
            HclReference.of(item)
                .map(found -> found.steps().getFirst().name())
                .orElseGet(() -> text(block, attribute, item)))
        .toList();
  }

  private static String text(ObjectBlock block, String attribute, HclValue item) {
    if (item instanceof HclValue.StringValue(String text)) {
      return text;
    }
    throw block.wrong("needs roles in \"" + attribute + '"');
  }

  static SpecValue words(List<String> words) {
    return new SpecValue.Items(words.stream().<SpecValue>map(SpecValue.Bare::new).toList());
  }

  /** As SQL names it. */
  static String sql(String role) {
    return role.equals(Permission.EVERYBODY) ? role : SqlText.quoteName(role);
  }
}
