// The sides, each over databases that it is given.
import { createRequire } from 'node:module';
import { ANYBODY } from './askers.mjs';
import { behind, untilCarried } from './database.mjs';
import { startDistributed } from './distributed.mjs';
import { installHive, startHive } from './hive.mjs';
import { startPgbouncer } from './pgbouncer.mjs';
import { startChild } from './process.mjs';
import { stockSupergraph } from './stock-schema.mjs';

const require = createRequire(import.meta.url);
const { SERVICE_NAMES } = require('@brobygger/domain');

/** The flags of Node that `npm start` gives the all-in-one. */
export const FLAGS = require('../package.json')
  .scripts.start.split(' ')
  .filter((word) => word.startsWith('--'));

/** Nobody is asked who they are. */
const anybody = () => ANYBODY;

/** What each side is called, in the order in which they take turns. */
export const SIDES = {
  ours: 'brobygger, consent and log',
  unprotected: 'the same, unprotected',
  pooled: 'brobygger behind PgBouncer',
  distributed: 'brobygger, distributed',
  stock: 'stock, nothing protected',
  hive: 'Hive Gateway before stock',
  loggedFloor: 'the logged floor',
  floor: 'the floor',
};

/** Measured where they are named: not every machine has what they need. */
export const ON_REQUEST = ['pooled'];

/**
 * Starts the sides that are named, on the Node that is named or on this one. A side is an address, the headers of who asks, its processes,
 * how many youths it has and, where what it logs arrives after its answers, how to wait for that.
 */
export async function startSides({
  names,
  server,
  databases,
  youths,
  askers,
  secret,
  folder,
  undo,
  progress,
  program,
}) {
  const begin = async (file, about, flags = []) => {
    const child = await startChild(file, about, { flags, program });
    undo.push(child.stop);
    return child;
  };
  async function ourSide(file, over = { databases }) {
    const child = await begin(file, { ...over, issuer: askers.configuration, secret }, FLAGS);
    const { started: url, ask } = child;
    return { url, headers: askers.headersOf, processes: [child], ask, settle: () => ask('settle') };
  }

  /** Migrations and what locks go to the server itself, as an operator has it. */
  async function pooledSide() {
    const urls = SERVICE_NAMES.map((name) => databases[name].appUrl);
    const port = await startPgbouncer({ adminUrl: server.adminUrl, urls, folder, undo });
    const through = behind(databases, port);
    const mixed = SERVICE_NAMES.map((name) => [
      name,
      { ownerUrl: databases[name].ownerUrl, appUrl: through[name].appUrl },
    ]);
    return ourSide('ours.mjs', { databases: Object.fromEntries(mixed), pooler: 'transaction' });
  }

  async function floorSide(isLogged) {
    const child = await begin('floor.mjs', { databases, isLogged });
    return { url: child.started, headers: anybody, processes: [child], isFloor: true };
  }

  const stockSubgraphs = once(async () =>
    Promise.all(
      SERVICE_NAMES.map(async (service) => [
        service,
        await begin('stock-subgraph.mjs', { service, appUrl: databases[service].appUrl }),
      ]),
    ),
  );
  const urlsOf = (children) => Object.fromEntries(children.map(([service, { started }]) => [service, started]));
  const childrenOf = (children) => children.map(([, child]) => child);

  const START = {
    ours: () => ourSide('ours.mjs'),
    unprotected: () => ourSide('unprotected.mjs'),
    pooled: pooledSide,
    async distributed() {
      const started = await startDistributed({ databases, issuer: askers.configuration, secret, undo, program });
      return { ...started, headers: askers.headersOf, settle: () => untilCarried(databases) };
    },
    async stock() {
      const subgraphs = await stockSubgraphs();
      const gateway = await begin('stock-gateway.mjs', { supergraphSdl: stockSupergraph(urlsOf(subgraphs)) });
      return { url: gateway.started, headers: anybody, processes: [gateway, ...childrenOf(subgraphs)] };
    },
    async hive() {
      const subgraphs = await stockSubgraphs();
      const { url, processes } = await startHive({
        supergraphSdl: stockSupergraph(urlsOf(subgraphs)),
        folder,
        program,
      });
      undo.push(processes[0].stop);
      return { url, headers: anybody, processes: [...processes, ...childrenOf(subgraphs)] };
    },
    loggedFloor: () => floorSide(true),
    floor: () => floorSide(false),
  };

  const wanted = Object.keys(SIDES).filter((name) => names.includes(name));
  progress.say(`starting ${wanted.map((name) => SIDES[name]).join('; ')}`);
  if (wanted.includes('hive')) installHive(progress.say);
  const started = await allOf(
    wanted.map(async (name) => [name, { key: name, name: SIDES[name], youths, ...(await START[name]()) }]),
  );
  return Object.fromEntries(started);
}

/** Waits for all, also where one fails: what was started is then known to whoever ends it. */
async function allOf(promises) {
  const ends = await Promise.allSettled(promises);
  const failed = ends.find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return ends.map(({ value }) => value);
}

/** Ends the processes of the sides. */
export const stopSides = (sides) =>
  Promise.all(Object.values(sides).flatMap(({ processes }) => processes.map(({ stop }) => stop())));

function once(make) {
  let made;
  return () => (made ??= make());
}
