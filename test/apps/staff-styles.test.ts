// Mantine's components come without their styles unless the staff app lists them; an unlisted one looks broken, not absent.
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const styles = 'node_modules/@mantine/core/styles';
const named = /import\s*\{([^}]*)\}\s*from\s*'@mantine\/core'/g;

/** The components the app names, with what Mantine builds some of them from. */
const madeOf: Record<string, readonly string[]> = {
  Select: ['Input', 'Combobox', 'Popover', 'ScrollArea', 'CloseButton'],
  TextInput: ['Input'],
  Textarea: ['Input'],
  NumberInput: ['Input'],
  PasswordInput: ['Input', 'ActionIcon'],
  Modal: ['ModalBase', 'Overlay', 'Paper', 'CloseButton'],
  Drawer: ['ModalBase', 'Overlay', 'Paper', 'CloseButton'],
  SegmentedControl: ['FloatingIndicator'],
  Switch: ['InlineInput'],
  Checkbox: ['InlineInput'],
  Radio: ['InlineInput'],
  Menu: ['Popover'],
};

async function componentsInUse(): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const file of glob('src/apps/staff/**/*.tsx')) {
    for (const [, list = ''] of (await readFile(file, 'utf8')).matchAll(named)) {
      const components = list.split(',').map(
        (name) =>
          name
            .replace(/^type\s/, '')
            .trim()
            .split(/\s/)[0] ?? '',
      );
      for (const component of components.flatMap((name) => [name, ...(madeOf[name] ?? [])])) found.add(component);
    }
  }
  return found;
}

describe('The staff app', () => {
  it('lists the styles of every Mantine component it uses', async () => {
    const listed = await readFile('src/apps/staff/theme/mantine.css', 'utf8');
    const used = [...(await componentsInUse())].filter((name) => existsSync(`${styles}/${name}.layer.css`));
    expect(used.filter((name) => !listed.includes(`/${name}.layer.css`))).toEqual([]);
    expect(used).toContain('Button');
  });
});
