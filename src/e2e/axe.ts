/** Access in the browser tests: what axe finds on a page as it is now. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds, each with its elements; nothing where all is well.
 *
 * It looks where the page is, and describes only what it finds. Its other way describes every element that is
 * well too and carries all that into a page of its own: five times the work, minutes on a report of a
 * thousand blocks. What only that way sees, frames of other sites, no page of ours has.
 *
 * @param of the part of the page that is asked, by a selector, and which rules are; all of both without
 */
export async function findViolations(
  page: Page,
  of: { part?: string; rules?: readonly string[] } = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (of.part !== undefined) axe.include(of.part);
  if (of.rules !== undefined) axe.withRules([...of.rules]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}
