// Prints the statements that make the tables of the models. No database is needed: GORM makes its
// statements in a dry run, and its logger is given each of them.
package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"time"

	"example.com/shop/models"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
)

var errNoDatabase = errors.New("a loader asks no database")

// noDatabase is a connection that refuses everything.
type noDatabase struct{}

func (noDatabase) PrepareContext(context.Context, string) (*sql.Stmt, error) {
	return nil, errNoDatabase
}

func (noDatabase) ExecContext(context.Context, string, ...any) (sql.Result, error) {
	return nil, errNoDatabase
}

func (noDatabase) QueryContext(context.Context, string, ...any) (*sql.Rows, error) {
	return nil, errNoDatabase
}

func (noDatabase) QueryRowContext(context.Context, string, ...any) *sql.Row {
	panic(errNoDatabase)
}

// printer is a logger that prints statements alone.
type printer struct{ logger.Interface }

func (printer) Trace(_ context.Context, _ time.Time, statement func() (string, int64), _ error) {
	text, _ := statement()
	fmt.Println(text + ";")
}

func main() {
	db, err := gorm.Open(
		postgres.New(postgres.Config{Conn: noDatabase{}}),
		&gorm.Config{DryRun: true, DisableAutomaticPing: true, Logger: printer{logger.Discard}},
	)
	if err == nil {
		err = db.Migrator().CreateTable(&models.Customer{}, &models.Order{})
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
