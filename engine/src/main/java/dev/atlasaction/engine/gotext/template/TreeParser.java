package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.gotext.template.Node.Action;
import dev.atlasaction.engine.gotext.template.Node.Branch;
import dev.atlasaction.engine.gotext.template.Node.Break;
import dev.atlasaction.engine.gotext.template.Node.Call;
import dev.atlasaction.engine.gotext.template.Node.Continue;
import dev.atlasaction.engine.gotext.template.Node.Pipeline;
import dev.atlasaction.engine.gotext.template.Node.Range;
import dev.atlasaction.engine.gotext.template.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the text of a template into trees: its own and those it defines. */
final class TreeParser {
  private static final int MAX_NESTING = 200;

  private final TokenStream in;
  private final String text;
  private final Predicate<String> isFunction;
  private final Map<String, Tree> trees = new LinkedHashMap<>();

  /** Reads the pipelines of the template at hand; each has variables of its own. */
  private PipelineParser pipelines;

  private int rangeDepth;
  private int nesting;

  /** What ended a sequence: {@code end} or {@code else} with what follows it. */
  private enum Closer {
    END,
    ELSE
  }

  /** A sequence and what ended it. */
  private record Block(Sequence sequence, Closer closer) {}

  /** Either a node or the end of the sequence it would be in. */
  private record Item(Optional<Node> node, Optional<Closer> closer) {
    static Item of(Node node) {
      return new Item(Optional.of(node), Optional.empty());
    }

    static Item of(Closer closer) {
      return new Item(Optional.empty(), Optional.of(closer));
    }
  }

  private TreeParser(String name, String text, Predicate<String> isFunction) {
    this.in = new TokenStream(name, Lexer.tokens(text));
    this.text = text;
    this.isFunction = isFunction;
    this.pipelines = new PipelineParser(in, isFunction);
  }

  /** The trees of a text by name; its own comes last. */
  static Map<String, Tree> parse(String name, String text, Predicate<String> isFunction) {
    TreeParser parser = new TreeParser(name, text, isFunction);
    parser.template();
    return parser.trees;
  }

  private void template() {
    List<Node> nodes = new ArrayList<>();
    int pos = in.peek().pos();
    while (in.peek().kind() != TokenKind.EOF) {
      if (startsDefinition()) {
        define();
        continue;
      }
      Item item = textOrAction();
      if (item.closer().isPresent()) {
        throw in.failure("unexpected " + shown(item.closer().get()));
      }
      item.node().ifPresent(nodes::add);
    }
    add(in.name(), new Sequence(pos, nodes));
  }

  /** Steps over the beginning of a definition if there is one. */
  private boolean startsDefinition() {
    int mark = in.mark();
    if (in.next().kind() == TokenKind.LEFT_DELIM && in.nextNonSpace().kind() == TokenKind.DEFINE) {
      return true;
    }
    in.reset(mark);
    return false;
  }

  private void define() {
    String context = "define clause";
    String name = templateName(context);
    in.expect(TokenKind.RIGHT_DELIM, context);
    Block block = ownScope();
    if (block.closer() != Closer.END) {
      throw in.failure("unexpected " + shown(block.closer()) + " in " + context);
    }
    add(name, block.sequence());
  }

  /** Reads the body of a template, which sees no variables and no action from outside. */
  private Block ownScope() {
    PipelineParser outer = pipelines;
    int outerRanges = rangeDepth;
    int outerAction = in.actionLine();
    pipelines = new PipelineParser(in, isFunction);
    rangeDepth = 0;
    in.setActionLine(0);
    Block block = block();
    pipelines = outer;
    rangeDepth = outerRanges;
    in.setActionLine(outerAction);
    return block;
  }

  private void add(String name, Sequence root) {
    Tree before = trees.get(name);
    if (before != null && !before.root().isBlank()) {
      if (!root.isBlank()) {
        throw in.failure("template: multiple definition of template " + GoQuote.quote(name));
      }
      return;
    }
    trees.remove(name);
    trees.put(name, new Tree(name, in.name(), text, root));
  }

  private static String shown(Closer closer) {
    return switch (closer) {
      case END -> "{{end}}";
      case ELSE -> "{{else}}";
    };
  }

  /** Reads nodes up to the end or else that belongs to the action around them. */
  private Block block() {
    open();
    List<Node> nodes = new ArrayList<>();
    int pos = in.peekNonSpace().pos();
    while (in.peekNonSpace().kind() != TokenKind.EOF) {
      Item item = textOrAction();
      item.node().ifPresent(nodes::add);
      if (item.closer().isPresent()) {
        nesting--;
        return new Block(new Sequence(pos, nodes), item.closer().get());
      }
    }
    throw in.failure("unexpected EOF");
  }

  private void open() {
    nesting++;
    if (nesting > MAX_NESTING) {
      throw in.failure("actions nested too deeply (limit " + MAX_NESTING + ")");
    }
  }

  private Item textOrAction() {
    Token token = in.nextNonSpace();
    return switch (token.kind()) {
      case TEXT -> Item.of(new Node.Text(token.pos(), token.text()));
      case LEFT_DELIM -> {
        in.setActionLine(token.line());
        Item item = action();
        in.setActionLine(0);
        yield item;
      }
      default -> throw in.unexpected(token, "input");
    };
  }

  private Item action() {
    Token token = in.peekNonSpace();
    switch (token.kind()) {
      case BLOCK, BREAK, CONTINUE, ELSE, END, IF, RANGE, TEMPLATE, WITH -> in.next();
      default -> {
        int pos = in.peek().pos();
        return Item.of(new Action(pos, pipelines.pipeline("command", TokenKind.RIGHT_DELIM)));
      }
    }
    return switch (token.kind()) {
      case BLOCK -> Item.of(blockAction());
      case BREAK -> Item.of(loopControl(new Break(token.pos()), "{{break}}"));
      case CONTINUE -> Item.of(loopControl(new Continue(token.pos()), "{{continue}}"));
      case ELSE -> Item.of(elseAction());
      case END -> Item.of(endAction());
      case IF -> Item.of(branch(token, "if"));
      case RANGE -> Item.of(range(token));
      case TEMPLATE -> Item.of(call());
      default -> Item.of(branch(token, "with"));
    };
  }

  private Node loopControl(Node node, String shown) {
    Token token = in.nextNonSpace();
    if (token.kind() != TokenKind.RIGHT_DELIM) {
      throw in.unexpected(token, shown);
    }
    if (rangeDepth == 0) {
      throw in.failure(shown + " outside {{range}}");
    }
    return node;
  }

  private Closer endAction() {
    in.expect(TokenKind.RIGHT_DELIM, "end");
    return Closer.END;
  }

  /** Leaves the {@code if} or {@code with} of an else to the action that reads the chain. */
  private Closer elseAction() {
    TokenKind next = in.peekNonSpace().kind();
    if (next != TokenKind.IF && next != TokenKind.WITH) {
      in.expect(TokenKind.RIGHT_DELIM, "else");
    }
    return Closer.ELSE;
  }

  private Branch branch(Token keyword, String context) {
    int variables = pipelines.mark();
    Pipeline pipeline = pipelines.pipeline(context, TokenKind.RIGHT_DELIM);
    Block then = block();
    Optional<Sequence> otherwise = Optional.empty();
    if (then.closer() == Closer.ELSE) {
      Token next = in.peek();
      if (next.kind() == keyword.kind()) {
        // {{else if}} is an if in the else, and the one {{end}} closes both.
        in.next();
        open();
        Branch chained = branch(next, context);
        nesting--;
        otherwise = Optional.of(new Sequence(next.pos(), List.of(chained)));
      } else {
        otherwise = Optional.of(lastBlock());
      }
    }
    pipelines.reset(variables);
    boolean setsDot = keyword.kind() == TokenKind.WITH;
    return new Branch(keyword.pos(), setsDot, pipeline, then.sequence(), otherwise);
  }

  private Range range(Token keyword) {
    int variables = pipelines.mark();
    Pipeline pipeline = pipelines.pipeline("range", TokenKind.RIGHT_DELIM);
    rangeDepth++;
    Block body = block();
    rangeDepth--;
    Optional<Sequence> otherwise =
        body.closer() == Closer.ELSE ? Optional.of(lastBlock()) : Optional.empty();
    pipelines.reset(variables);
    return new Range(keyword.pos(), pipeline, body.sequence(), otherwise);
  }

  private Sequence lastBlock() {
    Block block = block();
    if (block.closer() != Closer.END) {
      throw in.failure("expected end; found " + shown(block.closer()));
    }
    return block.sequence();
  }

  private Node call() {
    String context = "template clause";
    Token token = in.peekNonSpace();
    String name = templateName(context);
    Optional<Pipeline> pipeline = Optional.empty();
    if (in.peekNonSpace().kind() == TokenKind.RIGHT_DELIM) {
      in.next();
    } else {
      pipeline = Optional.of(pipelines.pipeline(context, TokenKind.RIGHT_DELIM));
    }
    return new Call(token.pos(), name, pipeline);
  }

  /** A block is a definition and a call of it. */
  private Node blockAction() {
    String context = "block clause";
    Token token = in.peekNonSpace();
    String name = templateName(context);
    Pipeline pipeline = pipelines.pipeline(context, TokenKind.RIGHT_DELIM);
    int line = in.line();
    Block block = ownScope();
    if (block.closer() != Closer.END) {
      String found = shown(block.closer());
      throw in.failureAt(line, "unexpected " + found + " in " + context);
    }
    add(name, block.sequence());
    return new Call(token.pos(), name, Optional.of(pipeline));
  }

  private String templateName(String context) {
    Token token = in.nextNonSpace();
    if (token.kind() != TokenKind.STRING && token.kind() != TokenKind.RAW_STRING) {
      throw in.unexpected(token, context);
    }
    return pipelines.unquote(token);
  }
}
