/** `docs/console.md`: each looker, and what was photographed of theirs. */
export function pageOf(parts) {
  const lines = [
    '# The console in pictures',
    '',
    'Each page of `/console`, as the demo world shows it in bokmål. Written by `npm run screenshots`: do not edit it.',
  ];
  for (const { title, persona, pages } of parts) {
    if (pages.length === 0) continue;
    lines.push('', `## ${title}`);
    if (persona !== undefined) lines.push('', `Here \`${persona}\`.`);
    for (const { file, path, heading, sentence } of pages) {
      lines.push(
        '',
        `### ${heading}`,
        '',
        sentence === '' ? `\`${path}\`` : `\`${path}\`: ${sentence}`,
        '',
        `![${heading}](console/${file})`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
