FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build \
 && node --input-type=module --eval "import('/app/scripts/bootstrap.mjs').then(({ ensurePages, ensureSite }) => (ensurePages(), ensureSite()))"
RUN npm prune --omit=dev

FROM node:24-bookworm-slim
# Only here is written: by the embedded PostgreSQL of the all-in-one, and into volumes, which a new one has the owner of. The program
# files belong to root.
RUN install -d -o node -g node -m 0711 /var/lib/brobygger \
 && install -d -o node -g node -m 0700 /var/lib/brobygger/erasures /var/lib/brobygger/archive /var/lib/brobygger/anchor
WORKDIR /app
COPY --from=build /app ./
ENV NODE_ENV=production BROBYGGER_PREBUILT=1 DATA_DIR=/var/lib/brobygger
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT ?? 4000}/isalive`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/run.mjs", "serve", "gateway"]
