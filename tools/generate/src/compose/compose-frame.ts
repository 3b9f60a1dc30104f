const KEYS = 'npm run --silent keys > .env';

/** A value that must stand in the environment file, as Compose reads it. */
export const fromFile = (name: string): string => `\${${name}:?run ${KEYS}}`;

/** Asks the service inside its own container whether it is ready. */
const ASK_IF_READY =
  "fetch('http://127.0.0.1:4000/isready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))";

/** What stands before the services: what they share, their database server, and who makes their databases. */
export const beforeServices = (
  version: string,
): string => `# Generated from the directory of services by \`npm run docs\`.
# The distributed topology: PostgreSQL, the subgraphs and the gateway, each a process of its own.
#   ${KEYS}      once; what is set up then, docs/operator.md says
#   docker compose up --build
# Only the gateway publishes a port. Each service is given its own secrets and no other's.

x-service: &service
  image: brobygger:${version}
  build: .
  init: true
  read_only: true
  tmpfs: [/tmp]
  cap_drop: [ALL]
  security_opt: ['no-new-privileges:true']
  restart: unless-stopped
  stop_grace_period: 20s
  healthcheck: &ready
    test: ['CMD', 'node', '--eval', "${ASK_IF_READY}"]
    interval: 5s
    timeout: 3s
    retries: 12
    start_period: 30s

x-subgraph: &subgraph
  <<: *service
  networks: [databases, services]
  depends_on:
    postgres: { condition: service_healthy }
    migrate: { condition: service_completed_successfully }

x-job: &job
  <<: *service
  profiles: [jobs]
  entrypoint: ['node', 'scripts/run.mjs', 'serve']
  networks: [databases]
  restart: 'no'
  healthcheck: { disable: true }
  depends_on:
    migrate: { condition: service_completed_successfully }

x-common: &common
  HOST: 0.0.0.0
  PORT: 4000
  METRICS_PORT: 9464
  LOG_LEVEL: \${LOG_LEVEL:-info}
  WORKERS: \${WORKERS:-1}
  OTEL_EXPORTER_OTLP_ENDPOINT: \${OTEL_EXPORTER_OTLP_ENDPOINT:-}
  OTEL_TRACES_SAMPLER_ARG: \${OTEL_TRACES_SAMPLER_ARG:-1}
  NODE_ENV: production

x-owner: &owner
  <<: *common
  HOP_PUBLIC_KEYS: ${fromFile('HOP_PUBLIC_KEYS')}
  SERVICE_PUBLIC_KEYS: ${fromFile('OWNER_SERVICE_PUBLIC_KEYS')}
  CONSENT_URL: http://consent:4000

services:
  postgres:
    image: postgres:18.4-bookworm
    environment:
      POSTGRES_PASSWORD: ${fromFile('POSTGRES_PASSWORD')}
      POSTGRES_INITDB_ARGS: --auth-host=scram-sha-256
    volumes: ['postgres:/var/lib/postgresql']
    networks: [databases]
    restart: unless-stopped
    stop_grace_period: 30s
    healthcheck:
      test: ['CMD', 'pg_isready', '--host=127.0.0.1', '--username=postgres']
      interval: 2s
      timeout: 3s
      retries: 30

  # Makes a database and its roles for each service, and ends. It may run again at any time.
  provision:
    <<: *service
    command: ['node', 'tools/commands/dist/provision.js']
    environment:
      DATABASE_URL: postgres://postgres:${fromFile('POSTGRES_PASSWORD')}@postgres:5432/postgres
      DATABASE_SECRET: ${fromFile('DATABASE_SECRET')}
    networks: [databases]
    restart: 'no'
    healthcheck: { disable: true }
    depends_on:
      postgres: { condition: service_healthy }
`;

/** The job that brings every database to its newest version, before any service starts on it. */
export const migrateJob = (
  addresses: readonly string[],
): string => `  # Migrates every database and ends. It alone is given the roles that own all of them.
  migrate:
    <<: *service
    command: ['node', 'scripts/run.mjs', 'serve', 'migrate']
    environment:
${addresses.map((line) => `      ${line}`).join('\n')}
    networks: [databases]
    restart: 'no'
    healthcheck: { disable: true }
    depends_on:
      provision: { condition: service_completed_successfully }
`;

/** The command that sets up organisations, memberships and issuers, run when it is needed. */
export const administration = (
  address: string,
): string => `  # Sets up organisations, memberships and issuers, and ends: docker compose run --rm -T admin apply - < city.jsonl
  admin:
    <<: *service
    profiles: [admin]
    entrypoint: ['node', 'scripts/run.mjs', 'admin']
    environment:
      CONSENT_DATABASE_URL: ${address}
    # It looks whether an issuer has keys.
    networks: [databases, outside]
    restart: 'no'
    healthcheck: { disable: true }
    depends_on:
      migrate: { condition: service_completed_successfully }
`;

/** What stands after the services: the gateway, volumes and networks. */
export const afterServices = (
  addresses: readonly string[],
  databaseUrl: string,
  volumes: readonly string[],
): string => `  gateway:
    <<: *service
    command: ['node', 'scripts/run.mjs', 'serve', 'gateway']
    environment:
      <<: *common
      HOP_PRIVATE_KEY: ${fromFile('HOP_PRIVATE_KEY')}
      # The console is served where there are logins to it.
      CONSOLE_LOGINS: \${CONSOLE_LOGINS:-}
      CONSENT_OFFICE: \${CONSENT_OFFICE:-}
      CONSOLE_SECRET: ${fromFile('CONSOLE_SECRET')}
      PUBLIC_URL: \${PUBLIC_URL:-}
      DATABASE_URL: ${databaseUrl}
${addresses.map((line) => `      ${line}`).join('\n')}
    ports: ['\${GATEWAY_PORT:-4000}:4000']
    networks: [databases, services, outside]
    # Not of the owners: one that is down leaves the others' answers as they are.
    depends_on:
      consent: { condition: service_healthy }

volumes:
  postgres:
${volumes.map((name) => `  ${name}:`).join('\n')}

# Only the gateway and the admin command reach out, to the issuers' keys.
networks:
  databases: { internal: true }
  services: { internal: true }
  outside:
`;
