package dev.atlasaction.engine.schemahcl;

import java.util.List;

/**
 * A type as the schema language knows it (spec schema-hcl.md §6.1).
 *
 * @param name the word in HCL, such as {@code double_precision}
 * @param sql the word in SQL, such as {@code double precision}
 * @param params in order of the arguments; a {@link TypeParam.Kind#FLAG} comes first, so that it is
 *     printed whenever an argument is (spec schema-hcl.md §6.2)
 */
public record TypeSpec(String name, String sql, List<TypeParam> params) {
  /** Copies the list. */
  public TypeSpec {
    params = List.copyOf(params);
  }

  /** A type of that SQL word; in HCL its blanks are underscores. */
  public static TypeSpec of(String sql, TypeParam... params) {
    return new TypeSpec(sql.replace(' ', '_'), sql, List.of(params));
  }

  /** The parameters that are arguments in parentheses. */
  public List<TypeParam> arguments() {
    return params.stream().filter(TypeParam::isArgument).toList();
  }

  /** How many arguments the type needs at least. */
  public int requiredArguments() {
    return (int) params.stream().filter(TypeParam::required).count();
  }

  /** Whether the last argument takes all that are left. */
  public boolean isVariadic() {
    return params.stream().anyMatch(param -> param.kind() == TypeParam.Kind.TEXTS);
  }
}
