table "users" {
  schema = schema.main
  column "id" {
    null = false
    type = integer
  }
  column "email" {
    null = false
    type = text
  }
  primary_key {
    columns = [column.id]
  }
}
schema "main" {
}
