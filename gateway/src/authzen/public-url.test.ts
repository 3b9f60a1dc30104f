import { gatewayVariables } from '../environment';

const isTaken = (url: string): boolean => gatewayVariables.PUBLIC_URL.safeParse(url).success;

test.each([
  'https://api.example.org',
  'https://api.example.org:8443',
  'http://localhost:4000',
  'http://127.0.0.1:4000',
])('%s is an address at which clients reach the gateway', (url) => expect(isTaken(url)).toBe(true));

test.each([
  'http://api.example.org',
  'http://localhost.example.org',
  'https://api.example.org/',
  'https://api.example.org/brobygger',
  'https://api.example.org?tenant=1',
  'https://user:word@api.example.org',
  'ftp://api.example.org',
  'api.example.org',
])('%p is none', (url) => expect(isTaken(url)).toBe(false));

test('an empty one is as if nobody had set it: Compose hands it on so', () => {
  expect(gatewayVariables.PUBLIC_URL.parse('')).toBeUndefined();
});
