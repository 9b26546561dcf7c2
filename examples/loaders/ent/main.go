// Prints the statements that make the tables of an Ent schema. No database and no generated code is
// needed.
package main

import (
	"context"
	"fmt"
	"os"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql/schema"
	"entgo.io/ent/entc"
	"entgo.io/ent/entc/gen"
)

func load() (string, error) {
	graph, err := entc.LoadGraph("./schema", &gen.Config{})
	if err != nil {
		return "", err
	}
	tables, err := graph.Tables()
	if err != nil {
		return "", err
	}
	return schema.Dump(context.Background(), dialect.Postgres, "15", tables)
}

func main() {
	ddl, err := load()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Print(ddl)
}
