package dev.atlasaction.engine.schemahcl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints blocks in the original's layout (spec schema-hcl.md §8.4): no blank lines, two spaces per
 * level, the equals signs of neighbouring attributes in one column.
 */
public final class SpecPrinter {
  private final StringBuilder out = new StringBuilder();

  private SpecPrinter() {}

  /** The document made of {@code blocks}; ends with one line break unless it is empty. */
  public static String print(List<SpecItem.Block> blocks) {
    SpecPrinter printer = new SpecPrinter();
    blocks.forEach(block -> printer.block(block, ""));
    return printer.out.toString();
  }

  /** The text of one value as an attribute would have it. */
  public static String print(SpecValue value) {
    return text(value, "");
  }

  private void block(SpecItem.Block block, String indent) {
    out.append(indent).append(block.type());
    block.labels().forEach(label -> out.append(' ').append(HclText.quote(label)));
    out.append(" {\n");
    List<SpecItem.Attribute> run = new ArrayList<>();
    for (SpecItem item : block.items()) {
      switch (item) {
        case SpecItem.Attribute attribute -> run.add(attribute);
        case SpecItem.Block child -> {
          attributes(run, indent + "  ");
          block(child, indent + "  ");
        }
      }
    }
    attributes(run, indent + "  ");
    out.append(indent).append("}\n");
  }

  private void attributes(List<SpecItem.Attribute> run, String indent) {
    int width = run.stream().mapToInt(each -> each.name().length()).max().orElse(0);
    for (SpecItem.Attribute attribute : run) {
      out.append(indent).append(attribute.name());
      out.repeat(' ', width - attribute.name().length());
      out.append(" = ").append(text(attribute.value(), indent)).append('\n');
    }
    run.clear();
  }

  private static String text(SpecValue value, String indent) {
    return switch (value) {
      case SpecValue.Text(String text) -> HclText.quote(text);
      case SpecValue.Sql(String text) -> "sql(" + HclText.quote(text) + ")";
      case SpecValue.Bare(String text) -> text;
      case SpecValue.Heredoc(String text) -> heredoc(text, indent);
      case SpecValue.Items(List<SpecValue> values) ->
          values.stream()
              .map(each -> text(each, indent))
              .collect(Collectors.joining(", ", "[", "]"));
    };
  }

  private static String heredoc(String text, String indent) {
    StringBuilder body = new StringBuilder("<<-SQL\n");
    for (String line : text.replace("\r\n", "\n").split("\n", -1)) {
      String escaped = line.replace("${", "$${").replace("%{", "%%{");
      body.append(escaped.isBlank() ? "" : indent + escaped).append('\n');
    }
    return body.append(indent).append("SQL").toString();
  }
}
