// What the documents promise at the front door is there: every setting, with its default, and every npm command.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { settingsInWords } from '#apps/settings.ts';

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '..', path), 'utf8');

describe('The README', () => {
  it('lists every setting that the program reads, and no other, with its default', () => {
    const rows = [...read('README.md').matchAll(/^\| `([A-Z0-9_]+)` \| (.+?) \|/gm)].map(([, name, standard]) => [name, standard]);
    const computed: Record<string, string> = { REDRESS_URL: 'from `HOST` and `PORT`' };
    expect(rows).toEqual(
      settingsInWords.map(([name, standard]) => [name, computed[name] ?? (standard === '' ? 'none' : `\`${standard}\``)]),
    );
  });

  it('and the other documents name only npm commands that exist', () => {
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
    const texts = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'].map(read).join('\n');
    const named = [...texts.matchAll(/npm (?:run (?:-s )?([a-z][\w:-]*)|(start|test)\b)/g)].map(
      ([, run, word]) => run ?? word ?? '',
    );
    const missing = [...new Set(named)].filter((name) => scripts[name] === undefined);
    expect(missing).toEqual([]);
  });
});
