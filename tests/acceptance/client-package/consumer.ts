// What a project of its own does with the package. The test copies it as an ECMAScript module and as CommonJS, and runs both:
// `node consumer.mjs <url> <id of the youth>` writes what each client was answered.
import { createBrobyggerClient, isWithheld, Purpose, whyEmpty, type Empty, type LocalDate } from '@brobygger/client';
import { createApolloClient } from '@brobygger/client/apollo';
import { PictureDocument, type ResultOf } from '@brobygger/client/documents';
import { BrobyggerProvider, useShared } from '@brobygger/client/react';
import { createUrqlClient } from '@brobygger/client/urql';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

const [url = '', id = ''] = process.argv.slice(2);
const RENT = 'youth.housing.rent';
const asker = { caller: 'nav-bjerke', purpose: Purpose.B101 } as const;
const endpoint = { url, token: 'nav-bjerke' };

/** Typed by the operation: the compiler knows what a plan has. */
const lastDayOf = ({ youth }: ResultOf<typeof PictureDocument>): LocalDate | null =>
  youth?.childWelfare?.measuresPlan?.items[0]?.validTo ?? null;

const helpFor = (empty: Empty | null): string | null => (empty !== null && 'help' in empty ? empty.help : null);

function Name() {
  const { state, data, field } = useShared(PictureDocument, { id });
  return createElement('p', null, `${state} ${data?.youth?.name ?? ''} ${field('youth').is}`);
}

async function main(): Promise<void> {
  const plain = await createBrobyggerClient({ ...endpoint, purpose: Purpose.B101 }).ask(PictureDocument, { id });
  const apollo = await createApolloClient(endpoint, asker).query({ query: PictureDocument, variables: { id } });
  const urql = await createUrqlClient(endpoint, asker).query(PictureDocument, { id }).toPromise();
  // @ts-expect-error -- the operation takes an id, and the compiler says so
  const unasked = () => createBrobyggerClient({ ...endpoint }).ask(PictureDocument);
  const told = [plain, apollo, urql].map((result) => ({
    name: result.data?.youth?.name,
    isWithheld: isWithheld(result, RENT),
    help: helpFor(whyEmpty(result, RENT)),
  }));
  const html = renderToString(createElement(BrobyggerProvider, { ...endpoint, ...asker }, createElement(Name)));
  const lastDay = plain.data === null ? null : lastDayOf(plain.data);
  process.stdout.write(JSON.stringify({ told, html, lastDay, unasked: typeof unasked }));
}

void main();
