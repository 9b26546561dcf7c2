# pip install atlas-provider-sqlalchemy==0.5.2 sqlalchemy
data "external_schema" "app" {
  program = ["atlas-provider-sqlalchemy", "--path", ".", "--dialect", "sqlite"]
}

env "local" {
  src = data.external_schema.app.url
  dev = "sqlite://dev?mode=memory"
}
