package dev.atlasaction.engine.suite;

import dev.atlasaction.engine.config.ProjectFunctions;
import dev.atlasaction.engine.config.ProjectPorts;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.document.DocumentRules;
import dev.atlasaction.engine.hcl.document.Documents;
import dev.atlasaction.engine.hcl.eval.Evaluator;
import dev.atlasaction.engine.hcl.eval.Iteration;
import dev.atlasaction.engine.hcl.eval.MapScope;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads test files (spec testing.md §1). */
public final class SuiteReader {

  private static final Set<String> DECLARATIONS = Set.of("variable", "locals");
  private static final Set<String> CASE_ATTRIBUTES = Set.of("skip", "parallel", "for_each");

  private final ProjectPorts ports;
  private final Map<String, HclValue> inputs;

  /**
   * A reader.
   *
   * @param inputs values for the input variables of the files
   */
  public SuiteReader(ProjectPorts ports, Map<String, HclValue> inputs) {
    this.ports = ports;
    this.inputs = Map.copyOf(new TreeMap<>(inputs));
  }

  /**
   * The cases of one kind in the order of the files and of the blocks in them.
   *
   * @throws EngineException if a file is unreadable or has something that means nothing
   */
  public List<TestCase> read(List<Path> files, CaseKind kind) {
    List<TestCase> cases = new ArrayList<>();
    for (Path path : files) {
      cases.addAll(read(path, kind));
    }
    return cases;
  }

  private List<TestCase> read(Path path, CaseKind kind) {
    HclFile file = HclFile.parse(path.getFileName().toString(), text(path)).valid();
    for (Attribute attribute : file.body().attributes()) {
      throw CommandReader.refuse(
          attribute.nameRange(),
          "a test file has no attribute \"" + attribute.name() + "\" outside of blocks");
    }
    Scope scope = Documents.scope(List.of(file), rules(path));
    List<TestCase> cases = new ArrayList<>();
    for (Block block : file.body().blocks()) {
      if (DECLARATIONS.contains(block.type())) {
        continue;
      }
      CaseKind own = checked(block);
      if (own == kind) {
        cases.addAll(cases(block, kind, path, scope));
      }
    }
    return cases;
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException unreadable) {
      throw EngineException.environment(
          "open " + path + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private DocumentRules rules(Path path) {
    Path directory = Optional.ofNullable(path.getParent()).orElse(ports.workingDirectory());
    Scope functions = ProjectFunctions.scope(ports, directory, Map.of());
    return new DocumentRules() {
      @Override
      public Scope scope() {
        return functions;
      }

      @Override
      public Map<String, HclValue> inputs() {
        return inputs;
      }

      @Override
      public boolean includes(Block block) {
        return DECLARATIONS.contains(block.type());
      }
    };
  }

  /** The kind of a case that has only what cases may have. */
  private static CaseKind checked(Block block) {
    if (!block.type().equals("test")) {
      throw CommandReader.refuse(
          block.typeRange(),
          "a test file has test, variable and locals blocks, not \"" + block.type() + "\"");
    }
    List<String> labels = block.labelNames();
    if (labels.size() != 2) {
      throw CommandReader.refuse(
          block.headerRange(), "a test block has two labels: its kind and its name");
    }
    CaseKind kind =
        CaseKind.find(labels.getFirst())
            .orElseThrow(() ->
                CommandReader.refuse(
                    block.headerRange(),
                    "a test is of kind schema, migrate, plan or script, not \""
                        + labels.getFirst()
                        + "\""));
    if (kind == CaseKind.SCRIPT) {
      return kind;
    }
    for (Attribute attribute : block.body().attributes()) {
      boolean known = CASE_ATTRIBUTES.contains(attribute.name());
      if (!known || attribute.name().equals("parallel") && kind != CaseKind.SCHEMA) {
        throw CommandReader.refuse(
            attribute.nameRange(),
            "a test of kind \""
                + kind.label()
                + "\" has no attribute \""
                + attribute.name()
                + "\"");
      }
    }
    block.body().blocks().forEach(command -> CommandReader.check(kind, command));
    return kind;
  }

  private static List<TestCase> cases(Block block, CaseKind kind, Path path, Scope scope) {
    String name = block.labelNames().getLast();
    Optional<Attribute> forEach = block.body().findAttribute("for_each");
    if (forEach.isEmpty()) {
      return List.of(testCase(block, kind, name, new Place(path, scope)));
    }
    HclValue collection = Evaluator.value(forEach.get().value(), scope);
    List<Iteration.Item> items =
        Iteration.items(collection)
            .orElseThrow(() ->
                CommandReader.refuse(
                    forEach.get().nameRange(),
                    "for_each does not support " + collection.type().friendlyName() + " type"));
    List<TestCase> cases = new ArrayList<>();
    for (Iteration.Item item : items) {
      HclValue each = HclValue.object(Map.of("key", item.key(), "value", item.value()));
      Place place = new Place(path, MapScope.in(scope, Map.of("each", each)));
      cases.add(testCase(block, kind, name + "/" + (cases.size() + 1), place));
    }
    return cases;
  }

  private record Place(Path file, Scope scope) {}

  private static TestCase testCase(Block block, CaseKind kind, String name, Place place) {
    return new TestCase(
        kind,
        name,
        flag(block, "parallel", place.scope()),
        flag(block, "skip", place.scope()),
        new SourceLine(place.file().getFileName().toString(), block.range().start().line()),
        new TestCase.Source(block.body().blocks(), place.scope()));
  }

  private static boolean flag(Block block, String name, Scope scope) {
    Optional<Attribute> attribute = block.body().findAttribute(name);
    if (attribute.isEmpty()) {
      return false;
    }
    HclValue value = Evaluator.value(attribute.get().value(), scope);
    if (value instanceof HclValue.BoolValue(boolean flag)) {
      return flag;
    }
    if (value.isNull()) {
      return false;
    }
    throw CommandReader.refuse(
        attribute.get().nameRange(),
        "\""
            + name
            + "\" is a "
            + HclType.BOOL.friendlyName()
            + ", not a "
            + value.type().friendlyName());
  }
}
