import { describe, expect, it } from 'vitest';
import { chartDocument, svgText } from '../../../reports/charts/svg-document.ts';

const picture = (content: string): Element => {
  const holder = chartDocument().createElement('div');
  holder.innerHTML = `<svg width="10">${content}</svg>`;
  const [svg] = holder.children;
  if (svg === undefined) throw new Error('no svg');
  return svg;
};
const about = { id: 'match-retention', title: 'Title', sentence: 'Sentence.', fontSize: 14 };

describe('the text of a picture', () => {
  it('has ids of its own, whatever number Plot had reached, and references follow', () => {
    const drawing = (number: number): string =>
      svgText(
        picture(
          `<clipPath id="plot-clip-${number}"></clipPath><g clip-path="url(#plot-clip-${number})"></g><use href="#plot-clip-${number}"></use>`,
        ),
        about,
      );
    expect(drawing(1)).toBe(drawing(99));
    expect(drawing(7)).toContain('clip-path="url(#match-retention-1)"');
    expect(drawing(7)).toContain('href="#match-retention-1"');
  });

  it('leaves references to what it does not know as they are', () => {
    const text = svgText(picture('<g id="a" fill="url(#elsewhere)"></g>'), about);
    expect(text).toContain('fill="url(#elsewhere)"');
  });

  it('escapes names that look like markup', () => {
    const text = svgText(picture(''), { ...about, title: `R&D <"team'>` });
    expect(text).toContain('R&amp;D &lt;"team\'&gt;');
  });

  it('stays well-formed with characters that XML forbids or has no name for', () => {
    const text = svgText(picture(''), { ...about, title: 'a\u00a0b\u0001c\ud800d 😀' });
    expect(text).toContain('>a\u00a0bcd 😀<');
  });

  it('keeps nothing attached to the shared document', () => {
    svgText(picture('<g></g>'), about);
    expect(chartDocument().querySelector('svg')).toBeNull();
  });
});
