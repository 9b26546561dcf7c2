# The image of the action: a release archive (scripts/release) on Debian, with git and the certificates of
# public authorities. scripts/image builds it, checks that it starts, and says how large it is; by hand:
#   scripts/release && docker build -t atlas-action .
ARG BASE=docker.io/library/debian:bookworm-slim
FROM ${BASE}
ARG TARGETARCH=amd64
LABEL org.opencontainers.image.title="atlas-action" \
      org.opencontainers.image.description="Checks, plans and executes database migrations in CI jobs" \
      org.opencontainers.image.licenses="Apache-2.0"
# Manuals, and what only git's mail and svn commands need of Perl, are removed. A job's checkout belongs to
# somebody else; git would refuse to look at it.
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates git \
 && rm -rf /var/lib/apt/lists/* /var/cache/* /var/log/* /usr/share/doc /usr/share/man /usr/share/locale \
      /usr/share/perl /usr/share/perl5 /usr/lib/*/perl /usr/share/gitweb \
 && git config --system --add safe.directory '*'
ADD target/release/atlas-action-*-linux-${TARGETARCH}.tar.gz /opt/
RUN ln -s /opt/atlas-action-*/bin/* /usr/local/bin/ && atlas version && atlas-action --version
ENV LANG=C.UTF-8
ENTRYPOINT ["atlas-action"]
