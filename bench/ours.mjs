// Our side: the five subgraphs and the gateway in one process, with consent, log and bearer tokens, put together as the all-in-one does it.
// What is counted here is counted only in a process that was started to count.
import { createRequire } from 'node:module';
import { Session } from 'node:inspector/promises';
import { readFileSync, writeFileSync } from 'node:fs';
import { answerParent, cpuMs } from './process.mjs';
import { watchWire } from './wire.mjs';

const require = createRequire(import.meta.url);
const { createAuthenticator, createGateway, DEFAULT_LIMITS, IssuerConfiguration } = require('@brobygger/gateway');
const { createPlatform } = require('@brobygger/platform');
const pino = require('pino');

const supergraphSdl = readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');
const clock = () => new Date();
const wire = watchWire();
const statements = new Map();
const failures = new Map();
let platform;
let gateway;
let memory = null;
let profiler = null;

const count = (tally, name) => tally.set(name, (tally.get(name) ?? 0) + 1);

async function start({ databases, pooler, issuer, secret, isCounting = false }) {
  platform = await createPlatform({
    databases,
    pooler,
    nationalIdSecret: Buffer.from(secret, 'base64'),
    clock,
    ...(isCounting ? { onStatement: (name) => count(statements, name) } : {}),
    onFailure: (what) => count(failures, what),
  });
  gateway = await createGateway({
    supergraphSdl,
    callOf: (subgraph) => platform.callOf(subgraph),
    authenticator: createAuthenticator({
      issuers: IssuerConfiguration.parse([issuer]),
      whoIs: platform.consent.whoIs,
      clock,
    }),
    limits: DEFAULT_LIMITS,
    trustedDocuments: { byId: new Map(), isMandatory: false },
    corsOrigins: [],
    isIntrospectionOpen: false,
    subgraphTimeoutMs: 3000,
    requestTimeoutMs: 30_000,
    whatIsWrong: () => platform.whatIsWrong(),
    // As the all-in-one runs by default.
    log: pino({ level: 'warn' }),
  });
  const url = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  return `${url}/graphql`;
}

answerParent({
  start,
  /** Resolves when all that was logged has reached the registry: this work belongs to the requests before. */
  settle: () => platform.settle(),
  cpu: () => cpuMs(),
  failures: () => Object.fromEntries(failures),
  forgetStatements: () => statements.clear(),
  statements: () => Object.fromEntries(statements),
  /** From here on, every statement that goes to PostgreSQL is kept. */
  listenToWire: () => wire.listen(),
  wire: () => wire.heard(),
  /** How many statements went to PostgreSQL since it began to listen. */
  messages: () => wire.heard().length,
  watchMemory() {
    const samples = [];
    const timer = setInterval(() => samples.push(process.memoryUsage.rss()), 100);
    memory = () => {
      clearInterval(timer);
      return samples;
    };
  },
  memory: () => memory(),
  /** The most that was ever resident, in bytes. */
  mostMemory: () => process.resourceUsage().maxRSS * 1024,
  async startProfile() {
    profiler = new Session();
    profiler.connect();
    await profiler.post('Profiler.enable');
    await profiler.post('Profiler.setSamplingInterval', { interval: 500 });
    await profiler.post('Profiler.start');
  },
  async stopProfile({ file }) {
    const { profile } = await profiler.post('Profiler.stop');
    profiler.disconnect();
    writeFileSync(file, JSON.stringify(profile));
  },
  async stop() {
    await gateway?.stop();
    await platform?.stop();
  },
});
