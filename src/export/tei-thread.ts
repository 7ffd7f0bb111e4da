import { standingPath, toAddress } from '../library/routes.ts';
import { type TeiReport, toTei } from './tei.ts';

/**
 * What a thread does for `report.xml`: a report as TEI.
 *
 * @param site address of the site's host
 * @param base path of the site on it
 */
export default function work({
  parts,
  site,
  base,
}: {
  parts: Omit<TeiReport, 'toIndicator'>;
  site: string;
  base: string;
}): string {
  return toTei({ ...parts, toIndicator: (slug) => toAddress(standingPath(slug), site, base) });
}
