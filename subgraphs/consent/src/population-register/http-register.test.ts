import { PersonIdentifier } from '@brobygger/domain';
import { runsEveryBlockAt } from '@brobygger/testkit';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createHttpRegister } from './http-register';
import type { OpenRegister } from './population-register';

const DIGITS = '15820800904';
const identifier = PersonIdentifier.parse(DIGITS) ?? fail();

function fail(): never {
  throw new Error('no identifier');
}

/** A person as the wire has one. */
const PERSON = {
  name: 'Alma Eng',
  birthDate: '2008-02-15',
  addressProtection: 'FORTROLIG',
  municipalityNumber: '5001',
  status: 'LIVING',
  guardians: [{ name: 'Gry Eng', identifier: DIGITS, kind: 'PARENT', from: '2008-02-15', to: null }],
  identifiers: [{ identifier: DIGITS, validFrom: null }],
};

let server: Server;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let url: string;
let register: OpenRegister;
const sockets = new Set<unknown>();

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  server.on('connection', (socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/freg/`;
  // Longer than the busiest machine takes.
  register = createHttpRegister({ url, token: 'secret', timeoutMs: 300_000 });
});
afterAll(async () => {
  await register.close();
  server.closeAllConnections();
  server.close();
});

const saying = (body: unknown, status = 200) => {
  answer = (request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
};

test('it is asked with the number in the body and the token in the header, and its answer is read', async () => {
  let asked: unknown;
  answer = (request, response) =>
    void text(request).then((body) => {
      asked = [request.method, request.url, request.headers.authorization, body];
      response.end(JSON.stringify({ person: { ...PERSON, developmentId: 'x', address: 'Veien 1' } }));
    });
  const person = await register.find(identifier);
  expect(asked).toEqual(['POST', '/freg/person', 'Bearer secret', JSON.stringify({ identifier: DIGITS })]);
  expect(person?.identifiers.map((each) => each.identifier.reveal())).toEqual([DIGITS]);
  expect(Object.keys(person ?? {}).sort()).toEqual(Object.keys(PERSON).sort());
  expect(JSON.stringify(person)).not.toContain(DIGITS);
});

const [question, answered] = runsEveryBlockAt('docs/operator.md#population-register', 'json');

test('it asks as the page for operators says, and takes the answer that the page shows', async () => {
  let asked = '';
  answer = (request, response) =>
    void text(request).then((body) => {
      asked = body;
      response.end(answered?.use());
    });
  const person = await register.find(identifier);
  expect(JSON.parse(asked)).toEqual(JSON.parse(question?.use() ?? ''));
  expect(person).toMatchObject({ name: 'Alma Eng', status: 'LIVING', guardians: [{ name: 'Gry Eng' }] });
});

test('one connection serves many questions', async () => {
  saying({ person: null });
  sockets.clear();
  for (let n = 0; n < 5; n += 1) expect(await register.find(identifier)).toBeNull();
  expect(sockets.size).toBeLessThanOrEqual(1);
});

const without = (field: keyof typeof PERSON) => ({ person: { ...PERSON, [field]: undefined } });

test.each([
  ['what is no JSON', 'hello'],
  ['nothing', ''],
  ['a list', []],
  ['no person', {}],
  ['a person without a name', without('name')],
  ['a person without guardians', without('guardians')],
  ['a date that is none', { person: { ...PERSON, birthDate: '2008-02-30' } }],
  ['a grading that is none', { person: { ...PERSON, addressProtection: 'OPEN' } }],
  ['a municipality that is none', { person: { ...PERSON, municipalityNumber: '501' } }],
  ['a status that is none', { person: { ...PERSON, status: 'GONE' } }],
  ['a number that is none', { person: { ...PERSON, identifiers: [{ identifier: '12345678901', validFrom: null }] } }],
  ['a person without numbers', { person: { ...PERSON, identifiers: [] } }],
  ['a name that no database keeps', { person: { ...PERSON, name: 'A\u0000' } }],
  ['more than is read', { person: { ...PERSON, name: 'A'.repeat(200_000) } }],
])('it is away when it answers with %s, and the error says nothing of the person', async (_, body) => {
  saying(body);
  const cause = (await register.find(identifier).catch((error: unknown) => error)) as Error;
  expect(cause.message).toMatch(/^the population register is away: \w+$/);
  expect(cause.message).not.toMatch(/\d{6}|Alma/);
  expect(cause.cause).toBeUndefined();
});

test.each([301, 404, 500, 503])('it is away when it answers %i', async (status) => {
  saying({ person: PERSON }, status);
  await expect(register.find(identifier)).rejects.toThrow(`is away: HTTP_${status}`);
});

test('it is away when it does not answer in time, and when nobody is there', async () => {
  answer = (request) => void request.resume();
  const impatient = createHttpRegister({ url, timeoutMs: 20 });
  await expect(impatient.find(identifier)).rejects.toThrow('is away: TIMEOUT');
  await impatient.close();
  const nobody = createHttpRegister({ url: 'http://127.0.0.1:9' });
  await expect(nobody.find(identifier)).rejects.toThrow(/is away: \w+/);
  await nobody.close();
});
