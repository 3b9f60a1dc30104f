import { createError } from '@brobygger/domain';
import { FactsRefused } from '../messaging/fact-exchange';
import { RefusalCode } from '../messaging/message';
import { causeCode } from './cause-code';

test.each([
  ['of the graph', createError('REGISTRY_UNAVAILABLE', 'for Aksel'), 'REGISTRY_UNAVAILABLE'],
  ['of the system', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
  ['without a code', new TypeError('of Aksel'), 'TypeError'],
  [
    'of refused facts',
    new FactsRefused([{ id: '1', code: RefusalCode.MALFORMED }]),
    'FACTS_REFUSED: MESSAGE_MALFORMED 1',
  ],
  ['that is none', 'Aksel', 'unknown'],
])('a cause %s is told as a code, and never in its words', (_, cause, code) => {
  expect(causeCode(cause)).toBe(code);
});
