import { LANGUAGES, MEMBERS } from './members.mjs';
import { TERMS } from './terms.mjs';
import { TEXTS } from './texts.mjs';

const TONE = { GENUINE: 'good', WITHOUT_WITNESS: 'careful' };
const SIGN = { good: '✓', careful: '!', bad: '✕' };

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** Shows what came of a receipt, in the language. What is shown as content is what was proven, and no word of the receipt's own. */
export function showResult(place, result, language) {
  const texts = TEXTS[language];
  const tone = TONE[result.verdict] ?? 'bad';
  const heading = element('h2', `${SIGN[tone]} ${texts[result.verdict]}`);
  heading.tabIndex = -1;
  place.className = `part ${tone}`;
  place.replaceChildren(heading, element('p', texts[`${result.verdict}_more`]), ...partsOf(result, language, texts));
  return heading;
}

function partsOf(result, language, texts) {
  if (result.said === undefined) return [element('p', `${texts.reason}: ${result.reason}`)];
  const witnesses = result.witnesses.map(({ name, time }) => `${name}, ${momentOf(Number(time) * 1000, language)}`);
  const facts = [
    [texts.log, result.origin],
    [texts.witness, witnesses.join('; ') || texts.none],
    [texts.place, `${result.index + 1n} ${texts.of} ${result.size}`],
  ];
  if (result.said === null) return [listOf(facts), element('p', texts.closed)];
  return [listOf(facts), element('h3', texts.says), listOf(membersOf(result.said, language, texts))];
}

function listOf(pairs) {
  const list = document.createElement('dl');
  list.append(...pairs.flatMap(([name, value]) => [element('dt', name), element('dd', value)]));
  return list;
}

function membersOf(said, language, texts) {
  const names = [...Object.keys(MEMBERS), ...Object.keys(said).filter((name) => !Object.hasOwn(MEMBERS, name))];
  return names
    .filter((name) => Object.hasOwn(said, name) && said[name] !== null)
    .map((name) => [labelOf(name, language), valueOf(name, said[name], language) || texts.none]);
}

const labelOf = (name, language) => (Object.hasOwn(MEMBERS, name) ? MEMBERS[name][LANGUAGES.indexOf(language)] : name);

function valueOf(name, value, language) {
  if (Array.isArray(value)) return value.map((each) => valueOf(name, each, language)).join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  if (name === 'at') return momentOf(Date.parse(value), language);
  const kind = name === 'categories' ? 'category' : name;
  const terms = TERMS[language];
  return Object.hasOwn(terms, `${kind}.${value}`) ? terms[`${kind}.${value}`] : String(value);
}

function momentOf(milliseconds, language) {
  const moment = new Date(milliseconds);
  if (Number.isNaN(moment.getTime())) return '?';
  const options = { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/Oslo' };
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(moment);
}
