// Guidance: how a text is read into what is shown, and that every text that comes with the program is fit to be.
import { describe, expect, it } from 'vitest';
import { loadGuidance } from '#rulepacks/load-guidance.ts';
import { stages } from './complaint.ts';
import { blocksOf } from './guidance.ts';

describe('A guidance text', () => {
  it('is read as paragraphs, and lists with the line that names them', () => {
    expect(blocksOf('First,\nand on.\n\nIn practice\n- Say so.\n- Do so.\n\n- Alone')).toEqual([
      { kind: 'paragraph', text: 'First, and on.' },
      { kind: 'heading', text: 'In practice' },
      { kind: 'list', items: ['Say so.', 'Do so.'] },
      { kind: 'list', items: ['Alone'] },
    ]);
  });
  it('shows what was typed as text, whatever it looks like', () => {
    expect(blocksOf('<b>no</b>')).toEqual([{ kind: 'paragraph', text: '<b>no</b>' }]);
  });
});

describe('The guidance that comes with the program', async () => {
  const texts = [...(await loadGuidance(new URL('../../guidance', import.meta.url).pathname)).values()];

  it('has something for every stage, each with what it looks like in practice, in few words', () => {
    for (const stage of stages) expect(texts.some((text) => text.stage === stage)).toBe(true);
    for (const { body } of texts) {
      expect(blocksOf(body).some((block) => block.kind === 'heading' && block.text === 'In practice')).toBe(true);
      expect(body.split(/\s+/).length).toBeLessThan(200);
    }
  });
  it('rests on everything the standard asks people to know', () => {
    const rests = new Set(texts.flatMap(({ from }) => from.split(', ')));
    for (let k = 1; k <= 12; k += 1) expect(rests).toContain(`K${k}`);
    expect(rests).toContain('LATER');
  });
});
