import type MarkdownIt from 'markdown-it';
import type { SitePage } from '../site-page';
import { withFlowCharts } from './flow-chart';
import { withLanguage } from './language';
import { withLinks } from './links';
import { withoutInlineStyle } from './no-inline-style';
import { withPlainBraces } from './plain-braces';

/** Reads the repository's pages as those of the site. */
export function asOnTheSite(md: MarkdownIt, pages: readonly SitePage[]): void {
  withLinks(md, pages);
  withLanguage(md);
  withFlowCharts(md);
  withPlainBraces(md);
  withoutInlineStyle(md);
}
