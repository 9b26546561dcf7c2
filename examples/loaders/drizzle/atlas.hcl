# npm install
data "external_schema" "app" {
  program = ["npx", "drizzle-kit", "export", "--dialect", "sqlite", "--schema", "schema.ts"]
}

env "local" {
  src = data.external_schema.app.url
  dev = "sqlite://dev?mode=memory"
}
