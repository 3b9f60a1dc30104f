import { greetingOf } from './greeting';

const url = 'http://localhost:4000';

test('a server that runs as by default names its pages, and commands that need no variables', () => {
  const said = greetingOf({ url, hasDemoWorld: true }, { PORT: 4000, DATA_DIR: '.data' });
  expect(said).toContain(`playground   ${url}/graphiql\n`);
  expect(said).toContain(`console      ${url}/console\n`);
  expect(said).toContain(`documents    ${url}/docs\n`);
  expect(said).toContain('    npm run picture -- nav-bjerke leila\n');
});

test('a server elsewhere names the port and the folder that its commands need, as a shell reads them', () => {
  const said = greetingOf({ url, hasDemoWorld: true }, { PORT: 4001, DATA_DIR: "/tmp/Ola's data" });
  expect(said).toContain(`    PORT=4001 DATA_DIR='/tmp/Ola'\\''s data' npm run picture -- nav-bjerke leila\n`);
});

test('a server without a demo world names neither page nor persona', () => {
  expect(greetingOf({ url, hasDemoWorld: false }, { PORT: 4000, DATA_DIR: '.data' }).trim()).toBe(
    `GraphQL      ${url}/graphql`,
  );
});
