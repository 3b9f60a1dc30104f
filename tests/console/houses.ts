import { plus } from '@brobygger/domain';
import type { Locator } from 'playwright-core';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

const TODAY = new Date().toISOString().slice(0, 10);
const WORKER = 'housing-22b';
const HOUSES = '{ houses { id name status closedOn } }';
const OF_HOUSE = `query ($houseId: ID!) {
  responsiblePersons(houseId: $houseId) { name validTo lastGuidedOn }
  houseMeetings(houseId: $houseId) { heldOn headcount topics }
  houseTexts(houseId: $houseId) { document version text }
}`;

interface Houses {
  readonly houses: readonly { readonly id: string; readonly name: string; readonly status: string }[];
}

/** A worker opens a house, enters what happens in it, sees who has signed, and closes it. */
export function runsTheHouses(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const hands = handsOf(eyeOf, worldOf);
  const { main, field, button, sends, ask } = hands;
  const houseOf = async (name: string) =>
    (await ask<Houses>(WORKER, HOUSES, {}, 'B107')).houses.find((each) => each.name === name);
  const follow = async (name: string): Promise<void> => {
    await main().getByRole('link', { name, exact: true }).click();
    await eyeOf().settled();
  };
  const form = (heading: string): Locator =>
    main().locator('section.agency', { has: eyeOf().page.getByRole('heading', { name: heading, exact: true }) });
  const opened = async (title: string): Promise<Locator> => {
    await button(title).click();
    return form(text(title));
  };
  const save = (of: Locator) => of.getByRole('button', { name: text('record.send'), exact: true });
  const fieldIn = (of: Locator, key: string) => of.getByLabel(text(key), { exact: true });

  test('a house is opened, once, and one that a rule says no to is not', async () => {
    const eye = await hands.be(WORKER);
    await eye.open('/houses');
    await follow(text('house.new'));
    await button('record.send').click();
    expect(await field('house.name').getAttribute('aria-invalid')).toBe('true');
    expect(await axeFaults(eye)).toEqual([]);
    await field('house.name').fill('Granhuset');
    await field('houses.kind').selectOption('STUDENT_SHARED');
    await field('houses.for').selectOption('GIRLS');
    await field('house.capacity').fill('3');
    await button('record.send').click();
    await main().getByText(text('fault.rule.INV05'), { exact: true }).waitFor();
    await field('houses.kind').selectOption('HYBEL_HOUSE');
    await sends('OpenHouse', () => button('record.send').dblclick());
    expect(await hands.done()).toBe(text('record.done'));
    expect(await houseOf('Granhuset')).toMatchObject({ status: 'OPEN' });
    eye.told();
  });

  test('who is responsible, a meeting and a next text of it are entered, each once', async () => {
    const eye = eyeOf();
    await follow(text('house.toAll'));
    await follow('Granhuset');
    const person = await opened('house.person.new');
    await fieldIn(person, 'house.person.name').fill('Eva Student');
    await fieldIn(person, 'house.person.birthDate').fill(plus(TODAY, { years: -20 }));
    for (const asked of ['house.person.isStudent', 'house.person.terms']) {
      const group = person
        .getByRole('radiogroup', { name: text(asked) })
        .or(person.getByRole('group', { name: text(asked) }));
      await group
        .first()
        .getByRole('radio', { name: text('value.yes') })
        .check();
    }
    await fieldIn(person, 'house.person.validFrom').fill(plus(TODAY, { days: -30 }));
    await save(person).click();
    await person.getByText(text('fault.rule.INV02'), { exact: true }).waitFor();
    await fieldIn(person, 'house.person.birthDate').fill(plus(TODAY, { years: -25 }));
    await sends('AssignResponsiblePersonOfHouse', () => save(person).dblclick());
    for (const [title, of, operation] of [
      ['house.person.guide', 'house.person.guidedDay', 'RecordGuidanceOfResponsiblePerson'],
      ['house.person.end', 'house.person.validTo', 'EndResponsiblePersonOfHouse'],
    ] as const) {
      const name = `${text(title)}: Eva Student`;
      await main().getByRole('button', { name, exact: true }).click();
      await fieldIn(form(name), of).fill(TODAY);
      await sends(operation, () => save(form(name)).dblclick());
    }
    const meeting = await opened('house.meeting.new');
    await fieldIn(meeting, 'house.meeting.heldOn').fill(TODAY);
    await fieldIn(meeting, 'house.meeting.headcount').fill('2');
    await fieldIn(meeting, 'house.meeting.topics').fill('Vaskeliste\n\n Hvem handler inn ');
    await sends('RecordMeetingOfHouse', () => save(meeting).dblclick());
    const publish = async (): Promise<Locator> => {
      const rules = await opened('house.text.new');
      await fieldIn(rules, 'house.text.document').selectOption('RULES');
      await fieldIn(rules, 'house.text.text').fill('Ro fra klokka 23.');
      return rules;
    };
    const first = await publish();
    await sends('PublishTextOfHouse', () => save(first).dblclick());
    // As somebody would who comes later and writes the same.
    await eye.load(new URL(eye.page.url()).pathname.replace('/console', ''));
    const again = await publish();
    await save(again).click();
    await again.getByText(text('fault.HOUSE_TEXT_SAME')).first().waitFor();
    expect(await axeFaults(eye)).toEqual([]);

    const { id: houseId } = (await houseOf('Granhuset')) ?? {};
    expect(await ask(WORKER, OF_HOUSE, { houseId }, 'B107')).toEqual({
      responsiblePersons: [{ name: 'Eva Student', validTo: TODAY, lastGuidedOn: TODAY }],
      houseMeetings: [{ heldOn: TODAY, headcount: 2, topics: ['Vaskeliste', 'Hvem handler inn'] }],
      houseTexts: [{ document: 'RULES', version: 1, text: 'Ro fra klokka 23.' }],
    });
    eye.told();
  });

  test('a house in which nobody lives is closed, and one with residents is not', async () => {
    const eye = eyeOf();
    await button('house.close').click();
    await sends('CloseHouse', () => button('house.closeYes').dblclick());
    expect(await houseOf('Granhuset')).toMatchObject({ status: 'CLOSED', closedOn: TODAY });
    expect(await button('house.close').count()).toBe(0);

    await follow(text('house.toAll'));
    await follow('Elvehuset');
    await button('house.close').click();
    await button('house.closeYes').click();
    await main().getByText(text('house.hasResidents'), { exact: true }).waitFor();
    eye.told();
    expect(await houseOf('Elvehuset')).toMatchObject({ status: 'OPEN' });
  });

  test('who has signed what, and what is still to be signed, is told of each who lives there', async () => {
    await follow(text('house.signed.link'));
    const row = main().locator('tr', { hasText: 'Sindre Vidde' });
    const cells = await row.locator('td').allInnerTexts();
    expect(cells[0]).toContain(text('house.signed.open').replace('{version}', '2'));
    expect(cells[0]).toContain('Versjon 1: ungdommen');
    expect(cells[1]).toMatch(/^Versjon 1: ungdommen, foresatte/);
    // Who has only applied lives there not yet.
    expect(await main().locator('tr', { hasText: 'Mathias Li' }).count()).toBe(0);
  });

  test('what was answered by name is read, and a survey is not begun while another goes on', async () => {
    const eye = eyeOf();
    await eye.open('/houses/surveys');
    expect(await field('surveys.closesOn').count()).toBe(0);
    await main()
      .getByRole('button', { name: text('surveys.named') })
      .last()
      .click();
    await eye.settled();
    expect(await main().locator('tr', { hasText: 'Sindre Vidde' }).locator('td').allInnerTexts()).toEqual([
      expect.stringMatching(/20\d\d$/),
      ...['5', '5', '5', '5', '3'],
    ]);
    expect(await axeFaults(eye)).toEqual([]);
    eye.told();
  });
}
