/** What stands around the chart in its picture. */
export interface PictureText {
  title: string;
  unit: string;
  /** Name of the site. */
  source: string;
  /** Address of the page. */
  address: string;
}

/** Colours and typeface as the page shows them. */
export interface PictureLook {
  text: string;
  background: string;
  fontFamily: string;
}

const margin = 32;
const titleSize = 30;
const noteSize = 18;
const lineHeight = 1.6;

/**
 * A drawn chart as a picture that tells its title, its source and its address wherever it is pasted.
 */
export function toPicture(
  chart: HTMLCanvasElement,
  { title, unit, source, address }: PictureText,
  { text, background, fontFamily }: PictureLook,
): HTMLCanvasElement {
  const picture = document.createElement('canvas');
  const head = titleSize * lineHeight;
  const foot = noteSize * lineHeight * 2;
  picture.width = Math.max(chart.width, minWidth(title, address)) + 2 * margin;
  picture.height = chart.height + head + foot + 3 * margin;
  const context = picture.getContext('2d');
  if (!context) return picture;
  context.fillStyle = background;
  context.fillRect(0, 0, picture.width, picture.height);
  context.fillStyle = text;
  context.textBaseline = 'top';
  context.font = `bold ${titleSize}px ${fontFamily}`;
  context.fillText(unit === '' ? title : `${title}（${unit}）`, margin, margin);
  context.drawImage(chart, margin, margin + head);
  context.font = `${noteSize}px ${fontFamily}`;
  const bottom = margin * 2 + head + chart.height;
  context.fillText(`出处：${source}`, margin, bottom);
  context.fillText(address, margin, bottom + noteSize * lineHeight);
  return picture;
}

/** Chinese characters are as wide as high, the signs of an address about half as wide. */
function minWidth(title: string, address: string): number {
  return Math.max((title.length + 6) * titleSize, address.length * noteSize * 0.6);
}

/** Offer a picture as a file. */
export function savePicture(picture: HTMLCanvasElement, name: string): void {
  picture.toBlob((blob) => {
    if (!blob) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${name}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  });
}
