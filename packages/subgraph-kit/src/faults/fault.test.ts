import { createError } from '@brobygger/domain';
import { GraphQLError, parse } from 'graphql';
import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { CoalescerRefusal, CoalescerRefused } from '../coalescing/coalescer-refused';
import { asOutage, faultsIn } from './fault';

const of = (cause: Error, path: readonly (string | number)[] = ['x']): GraphQLError =>
  new GraphQLError(cause.message, { path, originalError: cause });
const coded = (code: string): Error => Object.assign(new Error('for Aksel'), { code });

describe('the asker', () => {
  test.each([
    ['that cannot be reached', coded('ECONNREFUSED')],
    ['whose disk is full', new QueryFailedError('insert', [], coded('53100'))],
    ['that takes too long', coded('57014')],
    ['that has become a standby', coded('25006')],
    ['that has left a statement', new QueryRunnerAlreadyReleasedError()],
    ['that has left between two statements', new QueryRunnerProviderAlreadyReleasedError()],
    ['that is silent', new Error('Query read timeout')],
    ['whose pool has none left', new Error('timeout exceeded when trying to connect')],
    ['whose questions wait', new CoalescerRefused(CoalescerRefusal.STALLED)],
    ['that can be reached by neither of its addresses', new AggregateError([coded('ECONNREFUSED')])],
  ])('is told by a service with a database %s that it is away', (_what, cause) => {
    for (const [service, code] of [
      ['nav', 'SUBGRAPH_UNAVAILABLE'],
      ['consent', 'REGISTRY_UNAVAILABLE'],
    ] as const) {
      const { message, path, extensions } = asOutage(service, of(cause));
      expect([path, extensions]).toEqual([['x'], { code, service }]);
      expect(message).not.toContain('Aksel');
    }
  });

  test.each([
    ['a refusal', createError('YOUTH_NOT_FOUND', 'no youth')],
    ['a key that is there already', coded('23505')],
    ['what nobody foresaw', new TypeError('of Aksel')],
  ])('is told %s as it is', (_what, cause) => {
    const error = new GraphQLError(cause.message, {
      path: ['x'],
      originalError: cause,
      extensions: { ...(cause as Partial<GraphQLError>).extensions },
    });
    expect(asOutage('nav', error)).toBe(error);
  });
});

describe('the log', () => {
  const DOCUMENT = parse(
    `query ($id: ID!) { x15820800068: navYouth(id: $id) { ... on Youth { ...F } } } fragment F on Youth { Aksel: nav { income { a } } }`,
    { noLocation: true },
  );
  const HOP = { requestId: 'r', traceparent: 't' };

  test('has one line for each cause, with the path in the words of the schema', () => {
    const errors = [
      of(coded('53100'), ['x15820800068', 'Aksel', 'income']),
      of(coded('53100'), ['x15820800068', 'Aksel']),
      of(new TypeError('of Aksel'), ['x15820800068', 'Aksel', 0, 'nowhere']),
      of(createError('YOUTH_NOT_FOUND', 'no youth')),
    ].map((error) =>
      Object.assign(error, { extensions: (error.originalError as Partial<GraphQLError>).extensions ?? {} }),
    );
    expect(faultsIn('nav', errors, HOP, DOCUMENT, undefined)).toEqual([
      { code: 'SUBGRAPH_UNAVAILABLE', cause: '53100', path: 'navYouth.nav.income', fields: 2, ...HOP },
      { code: 'INTERNAL_SERVER_ERROR', cause: 'TypeError', path: 'navYouth.nav.0.?', fields: 1, ...HOP },
    ]);
  });
});
