# pip install atlas-provider-django==0.2.4 "django<6"
data "external_schema" "app" {
  program = ["python", "manage.py", "atlas-provider-django", "--dialect", "sqlite", "--apps", "shop"]
}

env "local" {
  src = data.external_schema.app.url
  dev = "sqlite://dev?mode=memory"
}
