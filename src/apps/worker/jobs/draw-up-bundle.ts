// Draws up what is handed over to somebody who asked for their data: a document to read, the same as JSON, and the files, in one ZIP.
// It goes through a temporary file, one of the person's files at a time, and is kept by a command. Asked twice it does no harm.
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { dateInWords, dayOf } from '#domain/day.ts';
import { isRefusal } from '#domain/refusal.ts';
import { type House, perform } from '#handling/command.ts';
import { keepBundle } from '#handling/rights/keep-bundle.ts';
import { dossierPdf } from '#platform/documents/dossier.ts';
import { spool } from '#platform/files/spool.ts';
import { type Given, givenOf, type GivenFile, fileGiven } from '#views/rights/given.ts';

export async function drawUpBundle(house: House, { request, version }: { request: string; version: number }): Promise<void> {
  const given = await givenOf(house.db, request);
  if (given === null || given.version !== version || given.bundle !== 'asked') return;
  const zip = new ZipFile();
  // A file that cannot be read ends the archive, so that the work fails and is tried again; the archive alone would wait for ever.
  zip.on('error', (error: Error) => (zip.outputStream as Readable).destroy(error));
  const at = { mtime: house.clock(), mode: 0o100600 };
  zip.addBuffer(Buffer.from(documentOf(house, given)), 'Your data.pdf', at);
  zip.addBuffer(Buffer.from(`${JSON.stringify(jsonOf(given), null, 2)}\n`), 'your-data.json', at);
  for (const file of given.files)
    zip.addReadStreamLazy(`files/${file.name}`, at, (give) => {
      contentOf(house, file).then(
        (bytes) => give(null, Readable.from([bytes])),
        (error: unknown) => give(error, Readable.from([])),
      );
    });
  zip.end();
  const spooled = await spool(zip.outputStream as Readable);
  try {
    const { items, withheld } = given;
    const kept = { request, version, items: items.length, withheld, bytes: spooled.bytes };
    const answer = await perform(house, keepBundle, kept, { actor: { kind: 'program', name: 'clock' } });
    if (isRefusal(answer) && answer.code !== 'page.stale' && answer.code !== 'data-request.ended') throw new Error(answer.words);
  } finally {
    await spooled.remove();
  }
}

async function contentOf({ db, objects }: House, { digest, held }: GivenFile): Promise<Buffer> {
  if (held !== null) return Buffer.from(`${held}\n`);
  const bytes = (await fileGiven(db, digest)) ?? (await objects?.get(digest));
  if (!bytes) throw new Error(`The content of ${digest} is in object storage, and none is set.`);
  return bytes;
}

const jsonOf = ({ number, customers, organisation, receivedOn, items }: Given) => ({
  organisation,
  request: number,
  receivedOn,
  about: customers,
  items: items.map(({ at, title, who, parts, file, withheld }) => ({ at, title, who, parts, file, withheld })),
});

function documentOf({ clock }: House, given: Given): Uint8Array {
  const dated = dayOf(clock(), given.timeZone);
  const when = new Intl.DateTimeFormat('en-GB', { timeZone: given.timeZone, dateStyle: 'long', timeStyle: 'short' });
  return dossierPdf({
    title: `What ${given.organisation} keeps on ${given.customers.join(', ')}`,
    author: given.organisation,
    language: 'en',
    dated,
    reference: `Request ${given.number}`,
    lead: [
      `${given.organisation}, ${dateInWords(dated)}. This is everything kept on you, in order of time, as you asked on ${dateInWords(given.receivedOn)}.`,
      given.withheld === 0
        ? 'Nothing is withheld.'
        : `In ${given.withheld} places something is withheld. Each says why, in square brackets; the words themselves are not in this document.`,
      'The files named in it are in the folder “files” beside this document.',
    ],
    sections: given.items.map((item, index) => ({
      heading: `${index + 1}. ${item.title}`,
      facts: [
        ...(item.at ? [{ label: 'When', text: when.format(new Date(item.at)) }] : []),
        ...(item.who ? [{ label: 'By', text: item.who }] : []),
        ...item.parts,
        ...(item.file ? [{ label: 'File', text: item.file }] : []),
      ],
    })),
  });
}
