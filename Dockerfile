# Portrait for a container host. `docker build -t portrait .`; docs/deploy.md tells how it is run.

FROM node:22-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.base.json LICENSE ./
COPY src src
COPY tools tools
RUN npm run build && npm run lay-out
RUN cd build/app && npm ci --omit=dev
RUN npx tsx tools/trim-packages.ts

FROM node:22-bookworm-slim
# The threads suit two cores: twice as many, and two (docs/configuration.md).
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 UV_THREADPOOL_SIZE=6
# What face sheets write names in other scripts with (docs/fonts.md).
RUN apt-get update \
  && apt-get install --yes --no-install-recommends fontconfig fonts-noto-core fonts-noto-cjk \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
# Owned by root: the app can read itself, and change nothing. It writes nowhere, so the file system may be read-only.
COPY --from=build /src/build/app ./
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, so that it gets the signal to stop and lets answers under way finish.
CMD ["node", "dist/main.js"]
