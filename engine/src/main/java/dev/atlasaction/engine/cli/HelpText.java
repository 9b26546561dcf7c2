package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The help of a command in the layout that users of the original and of most Go programs know (spec
 * cli.md §2): what it does, usage, examples, commands, flags.
 *
 * <p>What is too long for an annotation is in a resource of the command's name, such as {@code
 * help/migrate-apply.txt}: the description, and behind a line {@code Examples:} the examples.
 */
final class HelpText {

  private static final String EXAMPLES = "Examples:\n";

  private static final int NAME_WIDTH = 11;

  private final CommandLine command;
  private final CommandSpec spec;

  private HelpText(CommandLine command) {
    this.command = command;
    this.spec = command.getCommandSpec();
  }

  /** Gives a command and all below it the flag that asks for help. */
  static void addFlag(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("help for " + spec.name())
            .build());
    command.getSubcommands().values().forEach(HelpText::addFlag);
  }

  /** The whole text, with a line feed at its end. */
  static String of(CommandLine command) {
    return new HelpText(command).render();
  }

  private String render() {
    String page = page();
    int examples = page.indexOf(EXAMPLES);
    String description = examples < 0 ? page : page.substring(0, examples);
    StringBuilder out = new StringBuilder();
    out.append(description.isBlank() ? brief(spec) : description.strip()).append("\n\n");
    out.append("Usage:\n  ").append(usage()).append('\n');
    if (examples >= 0) {
      out.append('\n').append(page.substring(examples).stripTrailing()).append('\n');
    }
    commands(out);
    flags(out, "Flags:", local());
    flags(out, "Global Flags:", inherited());
    if (isGroup()) {
      out.append("\nUse \"").append(spec.qualifiedName());
      out.append(" [command] --help\" for more information about a command.\n");
    }
    return out.toString();
  }

  private boolean isGroup() {
    return Execution.isGroup(command);
  }

  private String usage() {
    if (isGroup()) {
      return spec.qualifiedName() + " [command]";
    }
    String flags = spec.options().stream().allMatch(OptionSpec::usageHelp) ? "" : " [flags]";
    return spec.qualifiedName()
        + flags
        + spec.positionalParameters().stream()
            .filter(parameter -> !parameter.hidden())
            .map(parameter -> " [" + parameter.paramLabel() + "]")
            .collect(Collectors.joining());
  }

  private void commands(StringBuilder out) {
    if (!isGroup()) {
      return;
    }
    List<CommandSpec> commands =
        command.getSubcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(each -> !each.usageMessage().hidden())
            .sorted(Comparator.comparing(CommandSpec::name))
            .toList();
    int longest = commands.stream().mapToInt(each -> each.name().length()).max().orElse(0);
    int width = Math.max(NAME_WIDTH, longest);
    out.append("\nAvailable Commands:\n");
    for (CommandSpec each : commands) {
      String name = each.name();
      out.append("  ").append(name).append(" ".repeat(width - name.length() + 1));
      out.append(brief(each)).append('\n');
    }
  }

  private static String brief(CommandSpec spec) {
    return String.join(" ", spec.usageMessage().description());
  }

  /** A group's flags in order of their names, a command's as they were declared. */
  private List<OptionSpec> local() {
    List<OptionSpec> options = new ArrayList<>(spec.options());
    options.removeIf(option -> option.hidden() || option.inherited());
    if (isGroup()) {
      options.sort(Comparator.comparing(OptionSpec::longestName));
    }
    return options;
  }

  private List<OptionSpec> inherited() {
    return spec.options().stream()
        .filter(option -> option.inherited() && !option.hidden())
        .sorted(Comparator.comparing(OptionSpec::longestName))
        .toList();
  }

  private static void flags(StringBuilder out, String title, List<OptionSpec> options) {
    if (options.isEmpty()) {
      return;
    }
    out.append('\n').append(title).append('\n');
    int width = options.stream().mapToInt(option -> left(option).length()).max().orElse(0);
    for (OptionSpec option : options) {
      String left = left(option);
      out.append(left).append(" ".repeat(width - left.length() + 3));
      out.append(String.join(" ", option.description())).append('\n');
    }
  }

  private static String left(OptionSpec option) {
    String letter = option.shortestName();
    String lead = letter.startsWith("--") ? "      " : "  " + letter + ", ";
    String names = lead + option.longestName();
    boolean takesValue = !option.usageHelp() && option.arity().min() > 0;
    return takesValue ? names + " " + option.paramLabel() : names;
  }

  private String page() {
    String name = spec.qualifiedName("-").replaceFirst("^atlas-?", "");
    try (InputStream resource = HelpText.class.getResourceAsStream("help/" + name + ".txt")) {
      return resource == null ? "" : new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new EngineException(Category.INTERNAL, "cannot read the help of " + name, e);
    }
  }
}
