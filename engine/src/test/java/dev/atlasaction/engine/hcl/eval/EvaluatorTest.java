package dev.atlasaction.engine.hcl.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.HclDiagnostic;
import dev.atlasaction.engine.hcl.HclException;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.TsvCases;
import dev.atlasaction.engine.hcl.function.RawSql;
import dev.atlasaction.engine.hcl.function.StandardFunctions;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluatorTest {

  static List<TsvCases.Case> expressions() {
    return TsvCases.read("expressions.tsv");
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void computesAndComplainsAsTheOriginal(TsvCases.Case given) {
    StringBuilder printed = new StringBuilder();
    Scope scope =
        MapScope.in(
            new StandardFunctions(printed::append),
            Map.of("atlas", HclValue.object(Map.of("env", HclValue.of("x")))));
    String message = "";
    try {
      Evaluator.value(locals("print(jsonencode(\n" + given.input() + "\n))"), scope);
    } catch (HclException e) {
      message = "Error: " + TsvCases.inShort(e);
    }
    assertThat(printed.toString().stripTrailing() + message).isEqualTo(given.expected());
  }

  /** The expression as the value of {@code a} on line 2 of f.hcl. */
  private static Expression locals(String expression) {
    HclFile file = HclFile.parse("f.hcl", "locals {\n a = " + expression + "\n}\n").valid();
    return file.body().blocks("locals").getFirst().body().findAttribute("a").orElseThrow().value();
  }

  private static HclValue value(String expression, Scope scope) {
    return Evaluator.value(locals(expression), scope);
  }

  @Test
  void callsFunctionsOfTheHostWithConvertedArguments() {
    HclFunction varchar =
        HclFunction.of(
            Signature.of(Parameter.of("size", HclType.NUMBER)),
            arguments -> new HclValue.OpaqueValue("type", "varchar/" + arguments));
    Scope scope = MapScope.of(Map.of(), Map.of("varchar", varchar));
    assertThat(value("varchar(\"255\")", scope))
        .isEqualTo(new HclValue.OpaqueValue("type", "varchar/" + List.of(HclValue.of(255))));
  }

  @Test
  void findsReferencesByTheAddressOfTheirBlock() {
    HclValue column =
        HclValue.reference("$table.users.$column.id", Map.of("name", HclValue.of("id")));
    HclValue users = HclValue.object(Map.of("column", HclValue.object(Map.of("id", column))));
    Scope scope = MapScope.of(Map.of("table", HclValue.object(Map.of("users", users))), Map.of());
    assertThat(value("table.users.column.id", scope))
        .isInstanceOfSatisfying(
            HclValue.ObjectValue.class,
            object -> assertThat(object.address()).contains("$table.users.$column.id"));
    assertThat(value("\"is ${table.users.column[\"id\"].name}\"", scope))
        .isEqualTo(HclValue.of("is id"));
  }

  @Test
  void givesRawSqlToTheHost() {
    HclValue sql = value("sql(\"now()\")", new StandardFunctions(text -> {}));
    assertThat(RawSql.find(sql)).contains(new RawSql("now()"));
    assertThat(RawSql.find(HclValue.of("now()"))).isEmpty();
  }

  @Test
  void letsTheHostWordUnknownNames() {
    Scope host =
        new Scope() {
          @Override
          public Optional<HclValue> findVariable(String name) {
            return Optional.empty();
          }

          @Override
          public Optional<Callable> findFunction(String name) {
            return Optional.empty();
          }

          @Override
          public List<String> variableNames() {
            return List.of("int");
          }

          @Override
          public List<String> functionNames() {
            return List.of();
          }

          @Override
          public HclDiagnostic unknownVariable(String name, Range range, List<String> names) {
            return new HclDiagnostic("Unknown column.type", "No type " + name + names, range);
          }
        };
    assertThatThrownBy(() -> value("[for x in [1]: intt]", host))
        .isInstanceOf(HclException.class)
        .hasMessage("f.hcl:2,21-25: Unknown column.type; No type intt[x, int]");
  }

  @Test
  void saysWhatIsWrongWithYaml() {
    Scope scope = new StandardFunctions(_ -> {});
    assertThatThrownBy(() -> value("yamldecode(\"a: *b\")", scope))
        .hasMessageContaining("reference to undefined anchor \"b\"");
    assertThatThrownBy(() -> value("yamldecode(\"a: b: c\")", scope))
        .hasMessageContaining("mapping values are not allowed");
    assertThatThrownBy(() -> value("yamlmerge(\"a: [1]\", \"a: {b: 1}\")", scope))
        .hasMessageContaining("key a is defined in both src and dst, but has a different type");
  }

  @Test
  void saysWhenThereAreNoVariablesAtAll() {
    assertThatThrownBy(() -> value("a.b", new StandardFunctions(text -> {})))
        .hasMessage("f.hcl:2,6-7: Variables not allowed; Variables may not be used here.");
  }

  @Test
  void collectsEveryErrorOfAnExpression() {
    Scope scope = MapScope.of(Map.of("x", HclValue.ofNull()), Map.of());
    assertThatThrownBy(() -> value("[a, b, x.c]", scope))
        .isInstanceOfSatisfying(
            HclException.class,
            e ->
                assertThat(e.diagnostics())
                    .extracting(HclDiagnostic::summary)
                    .containsExactly(
                        "Unknown variable",
                        "Unknown variable",
                        "Attempt to get attribute from null value"));
  }
}
