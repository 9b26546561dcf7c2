package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.hcl.value.TypeFit;
import java.util.List;
import java.util.Optional;

/** The type both branches of a conditional convert to. */
final class TypesOfBranches {

  private TypesOfBranches() {}

  static Optional<HclType> common(HclValue whenTrue, HclValue whenFalse) {
    if (whenTrue.isUnknown() || whenFalse.isUnknown()) {
      return Optional.of(HclType.ANY);
    }
    return TypeFit.unify(List.of(whenTrue.type(), whenFalse.type()));
  }

  static String difference(HclValue whenTrue, HclValue whenFalse) {
    return "The 'true' value is "
        + whenTrue.type().friendlyName()
        + ", but the 'false' value is "
        + whenFalse.type().friendlyName()
        + ".";
  }
}
