// Reads the guidance texts that come with the program: one file each, a heading of a few lines, then plain text with lists. The
// order in which a stage shows them is that of the list in order.yaml.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { stages } from '#domain/complaint.ts';
import type { GuidanceText } from '#domain/guidance.ts';

const Heading = z.strictObject({ stage: z.enum(stages), title: z.string().min(1), from: z.string().min(1) });
const fileShape = /^---\n(?<heading>[\s\S]*?)\n---\n(?<body>[\s\S]+)$/;

/** By id. Empty where there is no such folder. Throws, naming the file, when one cannot be read. */
export async function loadGuidance(folder: string): Promise<Map<string, GuidanceText>> {
  const files = await readdir(folder).catch(() => []);
  const names = files.filter((name) => name.endsWith('.md'));
  const order = names.length === 0 ? [] : z.array(z.string()).parse(parse(await readFile(join(folder, 'order.yaml'), 'utf8')));
  const texts = await Promise.all(
    names.map(async (name) => readText(name.slice(0, -3), await readFile(join(folder, name), 'utf8'))),
  );
  const placed = texts.map((text) => ({ ...text, position: order.indexOf(text.id) + 1 || order.length + 1 }));
  return new Map(placed.toSorted((a, b) => a.position - b.position).map((text) => [text.id, text]));
}

function readText(id: string, content: string): Omit<GuidanceText, 'position'> {
  const { heading = '', body = '' } = fileShape.exec(content)?.groups ?? {};
  const { success, data } = Heading.safeParse(parse(heading));
  if (!success)
    throw new Error(`The guidance ${id} cannot be read: it begins with the lines stage, title and from between two lines of ---.`);
  return { id, ...data, body: body.trim() };
}
