table "users" {
  schema = schema.main
  column "id" {
    null = true
    type = integer
  }
  primary_key {
    columns = [column.id]
  }
}
table "orders" {
  schema = schema.main
  column "id" {
    null = true
    type = integer
  }
  column "user_id" {
    null = false
    type = integer
  }
  primary_key {
    columns = [column.id]
  }
  foreign_key "orders_user" {
    columns     = [column.user_id]
    ref_columns = [table.users.column.id]
    on_update   = NO_ACTION
    on_delete   = CASCADE
  }
  index "orders_user" {
    columns = [column.user_id]
  }
}
schema "main" {
}
