package dev.atlasaction.engine.schemahcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.engine.hcl.HclFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrammarCheckTest {

  private static final HclGrammar GRAMMAR = HclGrammar.with(HclGrammar.class, "grammar.txt");

  @Test
  void misspeltNamesAreFoundWithTheirPlacesAndWhatWasMeant() {
    assertThat(
            findings(
                """
                table "users" {
                  schema = schema.main
                  column "id" {
                    tpye = int
                    null = false
                  }
                  primray_key {
                    columns = [column.id]
                  }
                  index "i" {
                    coulmns = [
                      column.id
                    ]
                  }
                }
                scheme "main" {
                }
                """))
        .containsExactly(
            "schema.hcl:4,5-15: unknown attribute tpye in block of type column"
                + " (Did you mean type?)",
            "schema.hcl:7,3-14: unknown block type primray_key in block of type table"
                + " (Did you mean primary_key?)",
            "schema.hcl:11,5-13,6: unknown attribute coulmns in block of type index"
                + " (Did you mean columns?)",
            "schema.hcl:16,1-7: unknown block type scheme (Did you mean schema?)");
  }

  @Test
  void blocksOfTheLanguageAndNamesOfAllBlocksAreKnown() {
    assertThat(
            findings(
                """
                variable "v" {
                  type = string
                }
                locals {
                  anything = 1
                }
                data "hcl_schema" "s" {
                  path = "x"
                }
                table "a" {
                  for_each     = toset(["x"])
                  name         = each.value
                  renamed_from = "b"
                  schema       = schema.main
                }
                schema "main" {
                }
                """))
        .isEmpty();
  }

  private static List<String> findings(String text) {
    return GrammarCheck.findings(List.of(HclFile.parse("schema.hcl", text)), GRAMMAR);
  }
}
