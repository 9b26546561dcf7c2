package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.gotext.template.Node.Bool;
import dev.atlasaction.engine.gotext.template.Node.Chain;
import dev.atlasaction.engine.gotext.template.Node.Command;
import dev.atlasaction.engine.gotext.template.Node.Dot;
import dev.atlasaction.engine.gotext.template.Node.Field;
import dev.atlasaction.engine.gotext.template.Node.Identifier;
import dev.atlasaction.engine.gotext.template.Node.Literal;
import dev.atlasaction.engine.gotext.template.Node.Nil;
import dev.atlasaction.engine.gotext.template.Node.Number;
import dev.atlasaction.engine.gotext.template.Node.Operand;
import dev.atlasaction.engine.gotext.template.Node.Pipeline;
import dev.atlasaction.engine.gotext.template.Node.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads pipelines and knows the variables that are visible in them. */
final class PipelineParser {
  private static final int MAX_NESTING = 200;

  private final TokenStream in;
  private final Predicate<String> isFunction;
  private final List<String> variables = new ArrayList<>();
  private int nesting;

  PipelineParser(TokenStream in, Predicate<String> isFunction) {
    this.in = in;
    this.isFunction = isFunction;
    variables.add("$");
  }

  /** How many variables are visible. */
  int mark() {
    return variables.size();
  }

  /** Forgets the variables declared since the mark. */
  void reset(int mark) {
    variables.subList(mark, variables.size()).clear();
  }

  /** Reads a pipeline with the token that ends it; the context is for error messages. */
  Pipeline pipeline(String context, TokenKind end) {
    int pos = in.peekNonSpace().pos();
    List<Variable> declared = new ArrayList<>();
    boolean assigns = declarations(context, declared);
    List<Command> commands = new ArrayList<>();
    while (true) {
      Token token = in.peekNonSpace();
      if (token.kind() == end) {
        in.next();
        check(context, commands);
        return new Pipeline(pos, assigns, declared, commands);
      }
      if (!token.kind().startsOperand()) {
        in.next();
        throw in.unexpected(token, context);
      }
      commands.add(command());
    }
  }

  /** Reads {@code $x :=}, {@code $x =} and, for range, {@code $x, $y :=}. */
  private boolean declarations(String context, List<Variable> declared) {
    while (in.peekNonSpace().kind() == TokenKind.VARIABLE) {
      int mark = in.mark();
      Token variable = in.next();
      Token after = in.peekNonSpace();
      boolean comma = after.kind() == TokenKind.CHAR && after.text().equals(",");
      boolean declares = after.kind() == TokenKind.DECLARE || after.kind() == TokenKind.ASSIGN;
      if (!comma && !declares) {
        in.reset(mark);
        return false;
      }
      in.next();
      declared.add(newVariable(variable.pos(), variable.text()));
      variables.add(variable.text());
      if (declares) {
        return after.kind() == TokenKind.ASSIGN;
      }
      if (!context.equals("range") || declared.size() >= 2) {
        throw in.failure("too many declarations in " + context);
      }
      switch (in.peekNonSpace().kind()) {
        case VARIABLE, RIGHT_DELIM, RIGHT_PAREN -> {}
        default -> throw in.failure("range can only initialize variables");
      }
    }
    return false;
  }

  private void check(String context, List<Command> commands) {
    if (commands.isEmpty()) {
      throw in.failure("missing value for " + context);
    }
    for (int i = 1; i < commands.size(); i++) {
      switch (commands.get(i).words().getFirst()) {
        case Bool _, Dot _, Nil _, Number _, Literal _ ->
            throw in.failure("non executable command in pipeline stage " + (i + 1));
        case Identifier _, Variable _, Field _, Chain _, Pipeline _ -> {}
      }
    }
  }

  private Command command() {
    int pos = in.peekNonSpace().pos();
    List<Operand> words = new ArrayList<>();
    while (true) {
      in.peekNonSpace();
      operand().ifPresent(words::add);
      Token token = in.peek();
      switch (token.kind()) {
        case SPACE -> in.next();
        case RIGHT_DELIM, RIGHT_PAREN -> {
          return finished(pos, words);
        }
        case PIPE -> {
          in.next();
          return finished(pos, words);
        }
        default -> {
          in.next();
          throw in.unexpected(token, "operand");
        }
      }
    }
  }

  private Command finished(int pos, List<Operand> words) {
    if (words.isEmpty()) {
      throw in.failure("empty command");
    }
    return new Command(pos, words);
  }

  private Optional<Operand> operand() {
    Optional<Operand> term = term();
    if (term.isEmpty() || in.peek().kind() != TokenKind.FIELD) {
      return term;
    }
    int pos = in.peek().pos();
    List<String> names = new ArrayList<>();
    while (in.peek().kind() == TokenKind.FIELD) {
      names.add(in.next().text().substring(1));
    }
    return Optional.of(chain(pos, term.get(), names));
  }

  private Operand chain(int pos, Operand term, List<String> names) {
    return switch (term) {
      case Field(int _, List<String> first) -> new Field(pos, joined(first, names));
      case Variable(int _, String name, List<String> first) ->
          new Variable(pos, name, joined(first, names));
      case Bool _, Dot _, Nil _, Number _, Literal _ ->
          throw in.failure("unexpected . after term " + GoQuote.quote(term.toString()));
      case Identifier _, Chain _, Pipeline _ -> new Chain(pos, term, List.copyOf(names));
    };
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  private Optional<Operand> term() {
    Token token = in.peekNonSpace();
    if (!token.kind().startsOperand()) {
      return Optional.empty();
    }
    in.next();
    return Optional.of(
        switch (token.kind()) {
          case IDENTIFIER -> function(token);
          case DOT -> new Dot(token.pos());
          case NIL -> new Nil(token.pos());
          case VARIABLE -> used(token);
          case FIELD -> new Field(token.pos(), List.of(token.text().substring(1)));
          case BOOL -> new Bool(token.pos(), token.text().equals("true"));
          case LEFT_PAREN -> parenthesized();
          case STRING, RAW_STRING -> new Literal(token.pos(), token.text(), unquote(token));
          default -> number(token);
        });
  }

  private Operand function(Token token) {
    if (!isFunction.test(token.text())) {
      throw in.failure("function " + GoQuote.quote(token.text()) + " not defined");
    }
    return new Identifier(token.pos(), token.text());
  }

  private Operand used(Token token) {
    if (!variables.contains(token.text())) {
      throw in.failure("undefined variable " + GoQuote.quote(token.text()));
    }
    return newVariable(token.pos(), token.text());
  }

  private static Variable newVariable(int pos, String name) {
    return new Variable(pos, name, List.of());
  }

  private Operand parenthesized() {
    nesting++;
    if (nesting > MAX_NESTING) {
      throw in.failure("parentheses nested too deeply (limit " + MAX_NESTING + ")");
    }
    Pipeline pipeline = pipeline("parenthesized pipeline", TokenKind.RIGHT_PAREN);
    nesting--;
    return pipeline;
  }

  private Operand number(Token token) {
    try {
      return NumberReader.read(token);
    } catch (GoTextException e) {
      throw in.failure(e.getMessage());
    }
  }

  /** The text of a string literal. */
  String unquote(Token token) {
    try {
      return GoQuote.unquote(token.text());
    } catch (GoTextException e) {
      throw in.failure(e.getMessage());
    }
  }
}
