package dev.atlasaction.engine.hcl.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.eval.HclFunction;
import dev.atlasaction.engine.hcl.eval.MapScope;
import dev.atlasaction.engine.hcl.eval.Parameter;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.function.StandardFunctions;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Documents as the schema language has them. */
class DocumentsTest {

  private static Document evaluate(String... sources) {
    return evaluate(Map.of(), sources);
  }

  private static Document evaluate(Map<String, HclValue> inputs, String... sources) {
    List<HclFile> files =
        List.of(sources).stream().map(source -> HclFile.parse("s.hcl", source)).toList();
    return Documents.evaluate(files, new SchemaRules(inputs));
  }

  /** Knows two types, only where a column has its type. */
  private record SchemaRules(Map<String, HclValue> inputs) implements DocumentRules {
    @Override
    public Scope scope() {
      return new StandardFunctions(text -> {});
    }

    @Override
    public Scope scopeOf(List<String> path, String attribute, Scope parent) {
      if (!path.equals(List.of("table", "column")) || !attribute.equals("type")) {
        return parent;
      }
      HclFunction varchar =
          HclFunction.of(
              Signature.of(Parameter.of("size", HclType.NUMBER)),
              arguments -> new HclValue.OpaqueValue("type", "varchar" + arguments));
      return MapScope.in(
          parent,
          Map.of("int", new HclValue.OpaqueValue("type", "int")),
          Map.of("varchar", varchar));
    }
  }

  private static final String USERS =
      """
      table "users" {
        schema = schema.public
        column "id" {
          type = int
        }
        column "full name" {
          type = varchar(255)
          null = null
        }
        index "i" {
          columns = [column.id, column["full name"]]
          on {
            column = column.id
          }
        }
      }
      schema "public" {
      }
      """;

  private static List<String> addresses(HclValue value) {
    List<HclValue> items =
        value instanceof HclValue.ObjectValue ? List.of(value) : value.elements().orElseThrow();
    return items.stream()
        .map(each -> ((HclValue.ObjectValue) each).address().orElse("none"))
        .toList();
  }

  @Test
  void resolvesReferencesWithinATableAndBetweenBlocks() {
    Document document =
        evaluate(
            USERS
                + "table \"pets\" {\n foreign_key \"f\" {\n"
                + " ref_columns = [table.users.column.id]\n}\n}\n");
    EvaluatedBlock users = document.blocks("table").getFirst();
    assertThat(users.address()).isEqualTo("$table.users");
    assertThat(addresses(users.findValue("schema").orElseThrow()))
        .containsExactly("$schema.public");
    EvaluatedBlock index = users.findBlock("index").orElseThrow();
    assertThat(addresses(index.findValue("columns").orElseThrow()))
        .containsExactly("$column.id", "$column[\"full name\"]");
    assertThat(addresses(index.findBlock("on").orElseThrow().findValue("column").orElseThrow()))
        .containsExactly("$column.id");
    EvaluatedBlock key = document.blocks("table").getLast().findBlock("foreign_key").orElseThrow();
    assertThat(addresses(key.findValue("ref_columns").orElseThrow()))
        .containsExactly("$table.users.$column.id");
  }

  @Test
  void offersTypesOnlyWhereTheyBelongAndDropsNulls() {
    EvaluatedBlock users = evaluate(USERS).blocks("table").getFirst();
    EvaluatedBlock name = users.blocks("column").getLast();
    assertThat(name.name()).isEqualTo("full name");
    assertThat(name.address()).isEqualTo("$table.users.$column[\"full name\"]");
    assertThat(name.findValue("type"))
        .hasValueSatisfying(type -> assertThat(type.type().friendlyName()).isEqualTo("type"));
    assertThat(name.findAttribute("null")).isEmpty();
    assertThatThrownBy(() -> evaluate("table \"t\" {\n x = varchar(1)\n}\n"))
        .hasMessage(
            "s.hcl:2,6-13: Call to unknown function; There is no function named \"varchar\".");
  }

  @Test
  void addressesQualifiedTables() {
    Document document =
        evaluate(
            "table \"a\" \"t\" {\n column \"id\" {\n}\n}\ntable \"b\" \"t\" {\n"
                + " ref = table.a.t.column.id\n name2 = \"${table.b.t.name}!\"\n}\n");
    EvaluatedBlock second = document.blocks("table").getLast();
    assertThat(second.qualifier()).contains("b");
    assertThat(addresses(second.findValue("ref").orElseThrow()))
        .containsExactly("$table.a.t.$column.id");
    assertThat(second.findValue("name2")).contains(HclValue.of("t!"));
  }

  @Test
  void sharesNamesBetweenFilesAndPutsRepeatedBlocksLast() {
    Document document =
        evaluate(
            "schema \"r\" {\n for_each = toset(var.names)\n name = \"${local.p}${each.value}\"\n}\n"
                + "schema \"s\" {\n}\n",
            "locals {\n p = \"p_\"\n}\nvariable \"names\" {\n type = list(string)\n"
                + " default = [\"b\", \"a\"]\n}\nschema \"z\" {\n}\n");
    assertThat(document.blocks("schema"))
        .extracting(
            block -> block.name() + block.findValue("name").map(Object::toString).orElse(""))
        .containsExactly("s", "rStringValue[value=p_a]", "rStringValue[value=p_b]", "z");
  }

  @Test
  void convertsAndWrapsInputs() {
    String file = "variable \"v\" {\n type = list(string)\n}\nx = var.v\n";
    assertThat(evaluate(Map.of("v", HclValue.of("a")), file).attributes().getFirst().value())
        .isEqualTo(HclValue.strings(List.of("a")));
    assertThatThrownBy(() -> evaluate(file))
        .hasMessage("missing value for required variable \"v\"");
  }

  @Test
  void refusesReferencesThatLeadNowhere() {
    assertThatThrownBy(() -> evaluate(USERS + "x \"y\" {\n a = table.nope\n}\n"))
        .hasMessage(
            "s.hcl:20,11-16: Unsupported attribute; This object does not have an attribute named"
                + " \"nope\".");
    assertThatThrownBy(() -> evaluate("x \"y\" {\n a = table.users\n}\n"))
        .hasMessageStartingWith("s.hcl:2,6-11: Unknown variable; There is no variable named");
  }
}
