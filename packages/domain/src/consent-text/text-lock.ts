import { Language } from '../language';
import { allTexts, textsNamed } from './text-catalogue';

const HEADER = [
  '# The SHA-256 of every text that was ever shown to who consents: `npm run schema` adds lines and changes none.',
  '# A text that is to say something else gets an edition more. id, version, language, hash; places are left open.',
].join('\n');

/**
 * The lock file that the texts come to: what stands in the one that is given, and what is new.
 * @throws TypeError naming the lines that no text explains any more: it was changed, or taken away
 */
export function consentTextLock(standing: string): string {
  const kept = standing.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const unexplained = kept.filter((line) => !isExplained(line));
  if (unexplained.length > 0) {
    const lines = unexplained.map((line) => `\`${line.split(' ').slice(0, 3).join(' ')}\``).join(', ');
    throw new TypeError(`what was shown says something else now, and needs a version more: ${lines}`);
  }
  const added = allTexts().map(lineOf);
  return [HEADER, ...new Set([...kept, ...added].sort()), ''].join('\n');
}

const lineOf = ({ id, version, language, hash }: ReturnType<typeof allTexts>[number]): string =>
  `${id} ${version} ${language} ${hash}`;

function isExplained(line: string): boolean {
  const [id = '', , language] = line.split(' ');
  const known = Object.values(Language).find((each) => each === language);
  return known !== undefined && textsNamed(id, known).some((text) => lineOf(text) === line);
}
