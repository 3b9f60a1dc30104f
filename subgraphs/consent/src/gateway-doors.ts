import { PersonIdentifier } from '@brobygger/domain';
import type { HopVerifier } from '@brobygger/hop-token';
import { tokenOf } from '@brobygger/subgraph-kit';
import type { FastifyInstance } from 'fastify';
import { FeedBody } from './consent-feed/feed-body';
import type { ConsentRegistry } from './consent.subgraph';
import { EvaluateBody, SearchBody } from './evaluation/access-bodies';
import { CopyCodeBody, HolderBody, LogFileBody } from './gateway-bodies';

/** What the gateway itself asks the registry, beside operations: each with a hop token of its own. */
export function addGatewayDoors(
  app: FastifyInstance,
  hops: HopVerifier,
  registry: Pick<
    ConsentRegistry,
    'whoIs' | 'accessAnswers' | 'consentFeed' | 'openCopy' | 'readLog' | 'trustedIssuers'
  >,
): void {
  const { whoIs, accessAnswers, consentFeed, openCopy, readLog, trustedIssuers } = registry;
  // Before anybody has asked for anything, the gateway asks who does.
  app.post('/holder', async (request) => {
    await hops.verify(tokenOf(request), request.raw_body);
    const { nationalId, ...holder } = HolderBody.parse(JSON.parse(request.raw_body.toString('utf8')));
    return {
      known: await whoIs({ ...holder, nationalId: nationalId === null ? null : PersonIdentifier.parse(nationalId) }),
    };
  });
  // Whether accesses hold, which systems and officers ask the gateway for.
  app.post('/access/evaluate', async (request) => {
    const { caller, requestId } = await hops.verify(tokenOf(request), request.raw_body);
    const { questions, semantic } = EvaluateBody.parse(JSON.parse(request.raw_body.toString('utf8')));
    return { decisions: await accessAnswers.evaluate({ caller, requestId }, questions, semantic) };
  });
  app.post('/access/search', async (request) => {
    const { caller, requestId } = await hops.verify(tokenOf(request), request.raw_body);
    const search = SearchBody.parse(JSON.parse(request.raw_body.toString('utf8')));
    return { found: await accessAnswers.search({ caller, requestId }, search) };
  });
  // What systems read of consents to their organisation.
  app.post('/consent-feed', async (request) => {
    const { caller, requestId } = await hops.verify(tokenOf(request), request.raw_body);
    const page = FeedBody.parse(JSON.parse(request.raw_body.toString('utf8')));
    return { page: await consentFeed.changes({ caller, requestId }, page) };
  });
  // What somebody typed who is not logged in, and has a code that an officer made.
  app.post('/copy-in-person', async (request) => {
    const { requestId } = await hops.verify(tokenOf(request), request.raw_body);
    const typed = CopyCodeBody.parse(JSON.parse(request.raw_body.toString('utf8')));
    return { youthId: await openCopy({ ...typed, requestId }) };
  });
  // What is public of the log, which anybody asks the gateway for.
  app.post('/log-file', async (request) => {
    await hops.verify(tokenOf(request), request.raw_body);
    const { path } = LogFileBody.parse(JSON.parse(request.raw_body.toString('utf8')));
    const file = await readLog(path);
    return { file: file === null ? null : { ...file, body: file.body.toString('base64') } };
  });
  app.post('/issuers', async (request) => {
    await hops.verify(tokenOf(request), request.raw_body);
    return { issuers: await trustedIssuers() };
  });
}
