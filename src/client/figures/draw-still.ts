/** Loaded where a reader has chosen what is shown of a chart that was drawn when the site was built. */
import { type DrawingSpec, toDrawing } from '../../figures/drawing.ts';
import { toStillSvg } from '../../figures/still-svg.ts';

/** Draw the values of a table into a frame, as they would have been drawn when the site was built. */
export function drawStill(frame: HTMLElement, spec: DrawingSpec): void {
  frame.replaceChildren();
  frame.insertAdjacentHTML('beforeend', toStillSvg(toDrawing(spec)));
}
