import type { Locator } from 'playwright-core';
import type { DemoConsole } from './demo-console';
import { PLAIN, type Eye } from './eye';
import { text } from './words';

interface Pressed {
  click(): void;
}
interface Answering {
  json: () => Promise<unknown>;
}

/**
 * Run in a page, of a button: presses it twice in one turn, in each turn after the answer, and once more when that is rendered, before the
 * page has read anew what stands.
 */
export const PRESSED_UNTIL_SHOWN = (element: unknown): Promise<void> =>
  new Promise((resolve) => {
    const button = element as Pressed;
    const here = globalThis as unknown as { fetch: (...words: unknown[]) => Promise<Answering> };
    const before = here.fetch;
    here.fetch = async (...words) => {
      here.fetch = before;
      const answer = await before(...words);
      const json = answer.json.bind(answer);
      answer.json = async () => {
        const said = await json();
        void pressAgain();
        return said;
      };
      return answer;
    };
    const pressAgain = async (): Promise<void> => {
      for (let n = 0; n < 50; n += 1) {
        await Promise.resolve();
        button.click();
      }
      setTimeout(() => {
        button.click();
        resolve();
      });
    };
    button.click();
    button.click();
  });

/** How it is said that a field must be filled in. */
export const missing = (key: string): string => text('form.missing').replace('{field}', text(key));

/** Somebody who fills in forms, and asks the API afterwards what stands. */
export interface Hands {
  main(): Locator;
  field(key: string): Locator;
  button(key: string): Locator;
  /** One of the choices under a legend. */
  radio(legend: string, choice: string): Locator;
  /** What the page says was done. */
  done(): Promise<string>;
  /** Presses the button of what is not whole, by which nothing is asked, and answers with what the page says of what is missing. */
  missingAt(key: string): Promise<readonly string[]>;
  /** Whether nothing of the page has the focus. */
  isFocusLost(): Promise<boolean>;
  /** Becomes the persona, and stands at the address. */
  be(persona: string, path?: string): Promise<Eye>;
  /** Does it, by which the page sends the operation once, and nothing is refused. */
  sends(operation: string, deed: () => Promise<unknown>): Promise<void>;
  /** Of the API, which refuses nothing here. */
  ask<Data>(persona: string, query: string, variables?: object, purpose?: string): Promise<Data>;
}

export function handsOf(eyeOf: () => Eye, worldOf: () => DemoConsole): Hands {
  const main = (): Locator => eyeOf().page.locator('main');
  return {
    main,
    field: (key) => main().getByLabel(text(key), { exact: true }),
    button: (key) => main().getByRole('button', { name: text(key), exact: true }),
    radio: (legend, choice) =>
      main()
        .getByRole('group', { name: text(legend) })
        .or(main().getByRole('radiogroup', { name: text(legend) }))
        .first()
        .getByRole('radio', { name: text(choice), exact: true }),
    done: () => main().locator('.aksel-alert--success').first().innerText(),
    async missingAt(key) {
      const { asked, settled } = eyeOf();
      const before = asked.length;
      await main()
        .getByRole('button', { name: text(key), exact: true })
        .click();
      await settled();
      expect(asked.slice(before)).toEqual([]);
      return main().locator('.aksel-error-summary').getByRole('link').allInnerTexts();
    },
    isFocusLost: async () => (await eyeOf().page.locator('body :focus').count()) === 0,
    async be(persona, path) {
      const eye = eyeOf();
      await eye.become(persona, path);
      await eye.wear(PLAIN);
      return eye;
    },
    async sends(operation, deed) {
      const { asked, settled } = eyeOf();
      const before = asked.length;
      await deed();
      await settled();
      const refused = await main().locator('.aksel-alert--error').allInnerTexts();
      const sent = asked.slice(before).filter((name) => name === operation);
      expect({ sent, refused }).toEqual({ sent: [operation], refused: [] });
    },
    async ask(persona, query, variables = {}, purpose) {
      const { data, errors } = await worldOf().ask(persona, query, variables, purpose);
      expect(errors).toBeUndefined();
      return data as never;
    },
  };
}
