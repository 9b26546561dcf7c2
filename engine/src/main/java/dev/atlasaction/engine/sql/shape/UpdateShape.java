package dev.atlasaction.engine.sql.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what follows the word UPDATE. */
final class UpdateShape {

  private UpdateShape() {}

  static Optional<SqlShape> read(TokenReader reader) {
    reader.take("ONLY");
    Optional<SqlName> table = reader.qualifiedName();
    reader.until("SET");
    if (table.isEmpty() || !reader.take("SET")) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>();
    List<Boolean> nulls = new ArrayList<>();
    do {
      Optional<SqlName> column = reader.qualifiedName();
      if (column.isEmpty() || !reader.take("=")) {
        return Optional.empty();
      }
      List<SqlToken> value = reader.until(",", "WHERE", "FROM", "ORDER", "LIMIT", "RETURNING");
      columns.add(column.get().name());
      nulls.add(value.size() == 1 && value.get(0).is("NULL"));
    } while (reader.take(","));
    SqlShape.Reach reach = reach(reader);
    List<SqlShape.Assignment> assignments = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      assignments.add(new SqlShape.Assignment(columns.get(i), nulls.get(i), reach));
    }
    return Optional.of(new SqlShape.Update(table.get(), assignments));
  }

  private static SqlShape.Reach reach(TokenReader reader) {
    if (reader.atEnd() || reader.peek("RETURNING")) {
      return new SqlShape.Reach.All();
    }
    if (!reader.take("WHERE")) {
      return new SqlShape.Reach.Other();
    }
    List<SqlToken> condition = TokenReader.unwrap(reader.until("RETURNING", "LIMIT", "ORDER"));
    if (!reader.atEnd() && !reader.peek("RETURNING")) {
      return new SqlShape.Reach.Other();
    }
    return condition(condition);
  }

  private static SqlShape.Reach condition(List<SqlToken> condition) {
    TokenReader reader = new TokenReader(condition);
    Optional<SqlToken> left = constant(condition);
    if (left.isPresent() && condition.size() > 2 && condition.get(1).is("=")) {
      TokenReader right = new TokenReader(condition.subList(2, condition.size()));
      Optional<SqlName> column = right.qualifiedName();
      return column.isPresent() && right.atEnd()
          ? new SqlShape.Reach.Equal(column.get().name(), left.get().text())
          : new SqlShape.Reach.Other();
    }
    Optional<SqlName> column = reader.qualifiedName();
    if (column.isEmpty()) {
      return new SqlShape.Reach.Other();
    }
    if (reader.take("IS", "NULL")) {
      return reader.atEnd()
          ? new SqlShape.Reach.Null(column.get().name())
          : new SqlShape.Reach.Other();
    }
    if (reader.take("=")) {
      Optional<SqlToken> value = reader.next();
      if (value.isPresent() && reader.atEnd() && isValue(value.get())) {
        return new SqlShape.Reach.Equal(column.get().name(), value.get().text());
      }
    }
    return new SqlShape.Reach.Other();
  }

  private static Optional<SqlToken> constant(List<SqlToken> tokens) {
    return tokens.stream().findFirst().filter(UpdateShape::isConstant);
  }

  /** What stands in double quotes may be a string; MySQL takes it so. */
  private static boolean isValue(SqlToken token) {
    return isConstant(token) || token instanceof SqlToken.Quoted;
  }

  private static boolean isConstant(SqlToken token) {
    return token instanceof SqlToken.StringLiteral || token instanceof SqlToken.NumberLiteral;
  }
}
